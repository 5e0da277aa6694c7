"""Reads the tables of a results folder by its datapackage.json and says what is in them."""
import json
import os
import sys
import warnings

import pandas as pd

warnings.simplefilter("ignore")
folder = sys.argv[1]
package = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
types = {"integer": "Int64", "number": "float64", "string": "string", "date": "string"}
tables = {}
for resource in package["resources"]:
    if resource["format"] != "csv":
        continue
    fields = resource["schema"]["fields"]
    table = pd.read_csv(
        os.path.join(folder, resource["path"]),
        dtype={f["name"]: types[f["type"]] for f in fields},
        parse_dates=[f["name"] for f in fields if f["type"] == "date"],
        keep_default_na=False,
        float_precision="round_trip",
        na_values=resource["schema"]["missingValues"],
    )
    tables[resource["name"]] = table
    for field in fields:
        column = table[field["name"]].dropna()
        if field["type"] in ("integer", "number"):
            ends = [repr(float(column.min())), repr(float(column.max()))] if len(column) else []
        elif field["type"] == "date":
            ends = [str(column.min())[:10], str(column.max())[:10]] if len(column) else []
        else:
            ends = [str(column.nunique())]
        print("\t".join([resource["name"], field["name"], str(len(column))] + ends))
    for key in resource["schema"].get("foreignKeys", []):
        other = tables.get(key["reference"]["resource"])
        if other is not None:
            both = table.merge(other[key["reference"]["fields"]], on=key["fields"])
            print("\t".join(["joined", resource["name"], key["reference"]["resource"], str(len(both))]))
workbook = os.path.join(folder, "tables.xlsx")
if os.path.exists(workbook):
    for name, sheet in pd.read_excel(workbook, sheet_name=None).items():
        kind = str(sheet["date"].dtype) if "date" in sheet else ""
        print("\t".join(["sheet", name, str(len(sheet)), kind]))
