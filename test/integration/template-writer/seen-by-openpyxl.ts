import { python } from '../../support/system-tools.ts';

/** What openpyxl finds in a workbook, beside the values of its cells. */
export interface SeenByOpenpyxl {
  readonly title: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly sheets: readonly SeenSheet[];
}

/** A sheet as openpyxl sees it. */
export interface SeenSheet {
  readonly name: string;
  readonly state: string;
  readonly protected: boolean;
  readonly password: string | null;
  readonly unlocked: readonly string[];
  readonly formats: Readonly<Record<string, string>>;
  readonly fonts: Readonly<Record<string, readonly [string, number]>>;
  /** Cells without a full border; merged ones left out, as openpyxl redraws those. */
  readonly borderless: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly freeze: string | null;
  readonly repeated: string | null;
  readonly paper: readonly [number | null, string | null, number | null, number | null, boolean];
  readonly footer: string | null;
  readonly checks: readonly SeenCheck[];
}

/** A check as openpyxl sees it. */
export interface SeenCheck {
  readonly range: string;
  readonly type: string;
  readonly formula: string;
  readonly prompt: string | null;
  readonly error: string | null;
  readonly style: string | null;
}

const script = `
import io, json, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
def sheet(s):
    cells = [c for row in s.iter_rows() for c in row]
    sides = lambda c: [c.border.left.style, c.border.right.style, c.border.top.style, c.border.bottom.style]
    return dict(
        name=s.title, state=s.sheet_state, protected=bool(s.protection.sheet), password=s.protection.password,
        unlocked=[c.coordinate for c in cells if not c.protection.locked],
        formats={c.coordinate: c.number_format for c in cells if c.number_format != 'General'},
        fonts={c.coordinate: [c.font.name, c.font.sz] for c in cells if c.value is not None},
        borderless=[c.coordinate for c in cells if None in sides(c) and not any(c.coordinate in r for r in s.merged_cells.ranges)],
        notes={c.coordinate: c.comment.text for c in cells if c.comment},
        merges=[str(r) for r in s.merged_cells.ranges], freeze=s.freeze_panes, repeated=s.print_title_rows,
        paper=[s.page_setup.paperSize, s.page_setup.orientation, s.page_setup.fitToWidth, s.page_setup.fitToHeight,
               bool(s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage)],
        footer=s.oddFooter.center.text,
        checks=[dict(range=str(v.sqref), type=v.type, formula=v.formula1, prompt=v.prompt, error=v.error,
                     style=v.errorStyle) for v in s.data_validations.dataValidation])
def named(b):
    # Before 3.1 they were a list, those of sheets among them.
    names = b.defined_names
    return names.items() if hasattr(names, 'items') else [(d.name, d) for d in names.definedName if d.localSheetId is None]
json.dump(dict(title=book.properties.title, names={n: d.attr_text for n, d in named(book)},
               sheets=[sheet(s) for s in book.worksheets]), sys.stdout)
`;

/** Has openpyxl, which shares no code with the writer, look at a workbook. */
export const seenByOpenpyxl = async (bytes: Uint8Array): Promise<SeenByOpenpyxl> =>
  (await python(script, bytes)) as SeenByOpenpyxl;
