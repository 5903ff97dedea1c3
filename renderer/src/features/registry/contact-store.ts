import { create } from 'zustand';

/** Whether contacts are shown in full. Kept for this session only: a new start masks them again (P5). */
export const useContactStore = create<{
  readonly isShown: boolean;
  readonly toggle: () => void;
}>()((set) => ({
  isShown: false,
  toggle: () => set(({ isShown }) => ({ isShown: !isShown })),
}));
