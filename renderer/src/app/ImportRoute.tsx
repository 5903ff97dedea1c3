import { useRouter, useSearch } from '@tanstack/react-router';
import { ImportPage } from '../features/imports/ImportPage.tsx';

/** A new import for each register; leaving goes back to where the user came from. */
export function ImportRoute() {
  const { register } = useSearch({ from: '/import' });
  const { history } = useRouter();
  return <ImportPage key={register} register={register} onLeave={() => history.back()} />;
}
