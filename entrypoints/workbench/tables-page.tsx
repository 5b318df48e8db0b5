import { useWords } from '../../components/language.ts';
import { ExportBox } from '../../components/tables/export-box.tsx';
import { ImportBox } from '../../components/tables/import-box.tsx';
import type { Profile } from '../../lib/core/model/form-draft.ts';
import type { PlanRow } from '../../lib/store/database.ts';
import { useTables } from './use-tables.ts';

/** 表格, over the live records of the plan. */
export function TablesPage({ row, profile, today }: { row: PlanRow; profile: Profile; today: string }) {
  const { lang } = useWords();
  const { exporting, importing } = useTables(row, profile, today, lang);
  return (
    <>
      <ExportBox {...exporting} />
      <ImportBox {...importing} />
    </>
  );
}
