/** Words that offices write for an option beside ours, by `register.field`. */
export const OPTION_ALIASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'site.kind': {
    school: ['小学', '中学', '初中', '高中', '中心校', '完小', '教学点', '九年一贯制学校', '幼儿园'],
    square: ['广场', '文化广场', '集镇广场', '坝子'],
    village: ['行政村', '村委会', '村民委员会', '社区', '安置点'],
    hall: ['场馆', '文化站', '文化馆', '图书馆', '科技馆', '礼堂', '文化中心', '博物馆'],
  },
  'caravan.type': {
    I: ['1', '一型', '1型', 'I'],
    II: ['2', '二型', '2型', 'II'],
    III: ['3', '三型', '3型', 'III'],
    IV: ['4', '四型', '4型', 'IV'],
  },
  'crew-member.roles': {
    driver: ['驾驶员'],
    lecturer: ['辅导员', '讲解', '科技辅导员'],
    technician: ['技术人员', '维修', '维护员'],
    leader: ['带队', '负责人', '队长'],
  },
  'request.decision': {
    received: ['已收到', '待定', '未办'],
    accepted: ['同意', '已接受'],
    refused: ['拒绝', '不同意'],
  },
  'request.weight': { must: ['必须', '重点'], valued: ['优先', '一般'] },
  'holiday.kind': { off: ['休', '休息', '放假调休'], work: ['班', '补班', '调休上班'] },
  'venue-terms.weekdays': {
    '1': ['星期一', '礼拜一', '一', 'monday'],
    '2': ['星期二', '礼拜二', '二', 'tuesday'],
    '3': ['星期三', '礼拜三', '三', 'wednesday'],
    '4': ['星期四', '礼拜四', '四', 'thursday'],
    '5': ['星期五', '礼拜五', '五', 'friday'],
    '6': ['星期六', '礼拜六', '六', 'saturday'],
    '7': ['星期日', '星期天', '礼拜天', '周天', '日', 'sunday'],
  },
  'venue-terms.holidays': {
    usual: ['正常', '照常', '按平日'],
    open: ['开放', '照常开放', '不闭馆'],
    closed: ['闭馆', '不开放', '放假'],
  },
  'venue-terms.season': {
    any: ['都可以', '均可', '无要求'],
    term: ['上学期间', '开学期间', '学期'],
    vacation: ['假期', '寒假暑假', '暑假', '寒假'],
  },
  'exhibit-set.kind': { caravan: ['大篷车', '车载'], stationed: ['流动科技馆', '巡展'] },
};
