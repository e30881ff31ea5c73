"""Writes workbooks with openpyxl, and says what openpyxl reads in any.

    python3 openpyxl-witness.py write FOLDER     openpyxl.xlsx and openpyxl-1904.xlsx
    python3 openpyxl-witness.py read FILE...     on stdout: {file: {sheet: {ref: {"number", "text", "formula", "hidden"}}}}
"""

import datetime
import json
import os
import sys

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

DATE_FORMATS = [
    'yyyy-mm-dd', 'yyyy/m/d', 'yyyy"年"m"月"d"日"', '[$-804]yyyy"年"m"月"d"日";@', 'yyyy"年"m"月"',
    '[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'm"月"d"日"', 'yyyy.mm', 'd-mmm-yy', 'mm-dd-yy', 'yyyy/m/d h:mm',
    'yyyy-mm-dd hh:mm:ss', '[$-804]aaaa', 'ddd', 'mmm-yy',
]
TIME_FORMATS = ['h:mm', 'hh:mm:ss', 'h:mm AM/PM', 'h"时"mm"分"', '[$-804]AM/PM h"时"mm"分";@', 'mm:ss']
NUMBER_FORMATS = [
    'General', '0', '0.00', '0.00%', '0%', '#,##0.00', '#,##0.00_);[Red](#,##0.00)', '0.00E+00', '@', '0.0"万元"',
    '"第"0"季度"', '¥#,##0.00', '[$-804]0.00', '0.00_ ', '#,##0.00;[Red]-#,##0.00', '[>=1000]0.0,"千";0.0', '0.0,',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0.0"d"', '0\\m', '[Red]0.00', '0.000;"亏"0.000;"零"',
]
NUMBERS = [
    0, 1, -1, 12.5, 0.1, 0.1 + 0.2, 1 / 3, 1e21, 1e-7, 9.99999999999999e307, 233049.75, 123456789012345680,
    9007199254740991, 0.0302, -0.031, 1e15, 123456789.123456789, 4.35, 1.005, 2.675, 1e100, 99999999999.99,
]
TEXTS = [
    ' 前后有空格 ', '   ', '多行\n文字', '"引号"，逗号,', '０１２．５', '1,234.5', '0012', '=不是公式', "'", '—', '㐀𠀀', 'a\tb',
    '<a>&amp;', 'TRUE', '#N/A 说明', '913301007654321000', '\u00a0', '\u3000全角', 'e\u0301',
]


def fill(workbook):
    numbers = workbook.active
    numbers.title = '数字'
    for row, value in enumerate(NUMBERS, 1):
        for column, code in enumerate(NUMBER_FORMATS, 1):
            cell = numbers.cell(row, column, value)
            cell.number_format = code
    dates = workbook.create_sheet('日期 时间')
    moments = [datetime.datetime(2025, 3, 14), datetime.datetime(2024, 2, 29, 8, 30), datetime.datetime(1999, 12, 31, 23, 59, 59),
               datetime.datetime(1905, 1, 1), datetime.datetime(9999, 12, 31)]
    for row, value in enumerate(moments, 1):
        for column, code in enumerate(DATE_FORMATS, 1):
            cell = dates.cell(row, column, value)
            cell.number_format = code
    for column, code in enumerate(TIME_FORMATS, 1):
        for row, value in enumerate([datetime.time(8, 30), datetime.time(23, 59, 59), datetime.time(0, 0, 1)], 11):
            cell = dates.cell(row, column, value)
            cell.number_format = code
    for row, hours in enumerate([1.5, 36, 100.25], 15):
        cell = dates.cell(row, 1, datetime.timedelta(hours=hours))
        cell.number_format = '[h]:mm:ss'
    texts = workbook.create_sheet('文字’s & <其他>')
    for row, value in enumerate(TEXTS, 1):
        texts.cell(row, 1).value = value
        texts.cell(row, 1).data_type = 's'
    for row, value in enumerate([True, False], 1):
        texts.cell(row, 2, value)
    for row, value in enumerate(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'], 1):
        texts.cell(row, 3, value)
    texts.cell(10, 2, 'C 列以下合并')
    texts.merge_cells('B10:D12')
    texts.row_dimensions[3].hidden = True
    texts.column_dimensions['C'].hidden = True
    texts['F1'] = '=SUM(A1:A3)'
    texts['ZZ40'] = '远格'
    hidden = workbook.create_sheet('隐藏')
    hidden.sheet_state = 'hidden'
    hidden['B4'] = 612.5
    deep = workbook.create_sheet('深度隐藏')
    deep.sheet_state = 'veryHidden'
    deep['A1'] = '口令'
    workbook.create_sheet('空表')


def write(folder):
    for name, epoch in [('openpyxl.xlsx', None), ('openpyxl-1904.xlsx', CALENDAR_MAC_1904)]:
        workbook = openpyxl.Workbook()
        if epoch:
            workbook.epoch = epoch
        fill(workbook)
        workbook.save(os.path.join(folder, name))


def hidden_columns(sheet):
    found = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            found.update(range(dimension.min, dimension.max + 1))
    return {get_column_letter(column) for column in found}


def read(file):
    values = openpyxl.load_workbook(file, data_only=True)
    formulas = openpyxl.load_workbook(file)
    return {sheet.title: read_sheet(sheet, formulas[sheet.title]) for sheet in values.worksheets}


def read_sheet(sheet, formulas):
    columns = hidden_columns(sheet)
    cells = {}
    for place, cell in sheet._cells.items():
        formula = formulas._cells[place].value if formulas._cells[place].data_type == 'f' else None
        if cell.value is None and formula is None:
            continue
        hidden = sheet.sheet_state != 'visible' or sheet.row_dimensions[cell.row].hidden or cell.column_letter in columns
        # A double in all its digits; what is neither number nor text is compared with LibreOffice alone.
        number = type(cell.value) in (int, float) and cell.data_type == 'n'
        cells[cell.coordinate] = {
            'number': repr(float(cell.value)) if number else None,
            'text': cell.value if cell.data_type == 's' else None,
            'formula': formula[1:] if isinstance(formula, str) else None,
            'hidden': bool(hidden),
        }
    return cells


if __name__ == '__main__':
    if sys.argv[1] == 'write':
        write(sys.argv[2])
    else:
        json.dump({os.path.basename(file): read(file) for file in sys.argv[2:]}, sys.stdout)
