import { photoCaption } from '@domain/brief/photo-caption.ts';
import { describe, expect, it } from 'vitest';

const caption = (fileName: string, note = '') => photoCaption({ fileName, note }, '高梁镇小学');

describe('caption of a photo', () => {
  it('is its note, whatever the file is called', () => {
    expect(caption('现场.jpg', '学生体验机器人')).toBe('学生体验机器人');
  });

  it('is the name that a person gave the file', () => {
    expect(caption('学生体验 2.jpg')).toBe('学生体验 2');
    expect(caption('P区展台.png')).toBe('P区展台');
    expect(caption('Imgburn.v2.jpg')).toBe('Imgburn.v2');
  });

  it.each([
    'IMG_20260512_101530.jpg',
    'DSC00012.JPG',
    'PXL_20260512_101530.jpg',
    'mmexport1715480000000.jpg',
    '微信图片_20260512101530.jpg',
    'WeChatIMG12.jpeg',
    '20260512_101530 (1).jpg',
    '照片（3）.png',
    '1.webp',
  ])('is the place when a device named it: %s', (fileName) => {
    expect(caption(fileName)).toBe('高梁镇小学');
  });
});
