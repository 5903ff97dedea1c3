import { useSearch } from '@tanstack/react-router';
import { CountView } from './CountView.tsx';
import { StockTakeList } from './StockTakeList.tsx';

/** 盘点: all stock-takes, or the one that is chosen. */
export function StockTakesView() {
  const { record } = useSearch({ from: '/exhibits' });
  return record === undefined ? <StockTakeList /> : <CountView key={record} id={record} />;
}
