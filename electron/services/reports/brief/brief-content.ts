import type { BriefContent, BriefKind, BriefSection } from '@domain/brief/brief.ts';
import { dayText } from '../date-text.ts';
import { reportWording } from '../statistics/figure-cells.ts';
import type { BriefFacts } from './brief-facts.ts';
import type { BriefParts } from './brief-parts.ts';
import { BRIEF_EN } from './brief-en.ts';
import type { BriefWording } from './brief-wording.ts';
import { BRIEF_ZH } from './brief-zh.ts';
import { periodParts } from './period-parts.ts';
import { stayParts, tourParts, visitParts } from './record-parts.ts';

type Language = BriefContent['language'];

export const briefWording = (language: Language): BriefWording => (language === 'en' ? BRIEF_EN : BRIEF_ZH);

/** A brief drafted of facts, with gaps where a person has to write. Nothing in it is invented. */
export function briefContent(facts: BriefFacts, kind: BriefKind, language: Language): BriefContent {
  const words = briefWording(language);
  const { of, isSample, today, photos } = facts;
  const parts = partsOf(of, kind, words, language);
  const gaps = words.gaps[of.kind === 'period' ? 'period' : 'record'];
  return {
    title: parts.title,
    about: parts.about,
    header: isSample ? reportWording(language).sample : '',
    sections: (kind === 'news' ? newsSections : caseSections)(parts, gaps, words, language),
    figures: parts.figures,
    notes: parts.notes,
    frame: words.frames[kind],
    photos,
    closing: `${gaps.unit}\u2003${dayText(today, language)}`,
    language,
  };
}

function partsOf(of: BriefFacts['of'], kind: BriefKind, words: BriefWording, language: Language): BriefParts {
  switch (of.kind) {
    case 'visit':
      return visitParts(of, kind, words, language);
    case 'tour':
      return tourParts(of, kind, words, language);
    case 'stay':
      return stayParts(of, kind, words, language);
    case 'period':
      return periodParts(of, kind, words, language);
  }
}

type Compose = (
  parts: BriefParts,
  gaps: BriefWording['gaps']['record'],
  words: BriefWording,
  language: Language,
) => readonly BriefSection[];

/** 标题, 导语, 主体, 数据: short, without headings. */
const newsSections: Compose = ({ lead, background, running }, gaps, _words, language) => [
  {
    heading: '',
    paragraphs: [
      lead,
      joined([background, running, gaps.scene], language),
      joined([gaps.voices, gaps.effect], language),
    ],
    hasFigures: true,
  },
];

/** 背景, 做法, 成效, 启示. */
const caseSections: Compose = ({ lead, background, running }, gaps, { headings }, language) => [
  {
    heading: headings.background,
    paragraphs: [joined([background, gaps.need], language)],
    hasFigures: false,
  },
  { heading: headings.practice, paragraphs: [joined([lead, gaps.method], language)], hasFigures: false },
  { heading: headings.effect, paragraphs: [joined([running, gaps.change], language)], hasFigures: true },
  { heading: headings.lessons, paragraphs: [gaps.lessons], hasFigures: false },
];

/** Sentences in one paragraph; those that say nothing are left out. */
const joined = (sentences: readonly string[], language: Language) =>
  sentences.filter((sentence) => sentence !== '').join(language === 'en' ? ' ' : '');
