"""The budget of DESIGN section 5: an alarm, not a game. An exception needs a line of reason here."""

import ast
import importlib.util
import sys
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
# Written by a program from the documents and the schema; nobody reads or edits it.
NOT_OURS = {"generated", "node_modules", "dist", ".venv", ".data", "tests"}
PACKAGES = ("marketplace", "storefront_theme", "vendor_onboarding", "mobile_kiosk")


@cache
def _figures() -> tuple[Any, list[Any]]:
    spec = importlib.util.spec_from_file_location("style_metrics", Path(__file__).with_name("style_metrics.py"))
    assert spec
    assert spec.loader
    metrics = importlib.util.module_from_spec(spec)
    sys.modules["style_metrics"] = metrics
    spec.loader.exec_module(metrics)
    paths = [
        path
        for path in metrics.python_files(ROOT, NOT_OURS)
        if not metrics.SKIPPED_DIRS & set(path.relative_to(ROOT).parts)
    ]
    modules = [metrics.read_module(path, ROOT) for path in paths]
    return metrics.measure(modules, [], 2, 0, 10), modules


def test_files_stay_short_enough_to_read_in_one_go() -> None:
    figures, modules = _figures()
    assert figures["file_length"]["p95"] <= 300
    assert [f"{one.path}: {one.lines}" for one in modules if one.lines > 350] == []


def test_functions_stay_short() -> None:
    figures, modules = _figures()
    functions = [one for module in modules for one in module.functions]
    assert figures["function_length"]["p95"] <= 30
    assert [f"{one.where}: {one.length}" for one in functions if one.length > 50] == []


def test_no_function_has_more_than_ten_branches() -> None:
    _, modules = _figures()
    assert [one.where for module in modules for one in module.functions if one.complexity > 10] == []


def test_nearly_everything_is_annotated() -> None:
    figures, _ = _figures()
    assert figures["annotated"] >= 98


def test_no_module_waits_for_another_in_a_circle() -> None:
    figures, _ = _figures()
    assert figures["module_cycles_all"]["cycles"] == 0, figures["largest_load_cycles"]
    assert figures["package_cycles_all"]["cycles"] == 0, figures["largest_package_cycles"]


def test_imports_stand_at_the_top() -> None:
    figures, _ = _figures()
    assert figures["deferred_internal_imports"] <= 3


def test_every_deed_and_rule_says_what_it_does() -> None:
    missing = []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if NOT_OURS & set(path.relative_to(ROOT).parts) or "migrations" in path.parts:
                continue
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if tree.body and ast.get_docstring(tree) is None:
                missing.append(str(path.relative_to(ROOT)))
            missing += [
                f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                for node in tree.body
                if isinstance(node, ast.FunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and ast.get_docstring(node) is None
            ]
    assert missing == []


def test_nothing_is_left_to_be_done_later() -> None:
    figures, _ = _figures()
    assert figures["todo_per_kloc"] == 0


def test_no_drawer_is_called_utils() -> None:
    drawers = {"utils.py", "helpers.py", "services.py", "managers.py", "manager.py", "util.py", "misc.py", "common.py"}
    _, modules = _figures()
    assert [str(one.path) for one in modules if one.path.name in drawers] == []
