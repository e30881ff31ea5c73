"""Scores a table by a scheme with 50 digits, written from the formulas alone; prints scores and weights by JSON."""
import csv, io, json, sys
from decimal import Decimal as D, getcontext

getcontext().prec = 50
given = json.load(sys.stdin)
scheme, rows = given["scheme"], list(csv.DictReader(io.StringIO(given["table"])))
units = [row["unit"] for row in rows]


def winsorised(x, limits):
    x = dict(x)

    def moments():
        v = list(x.values())
        n, m = len(v), sum(v) / len(v)
        s2, s3, s4 = (sum((a - m) ** k for a in v) for k in (2, 3, 4))
        r = D(n) * s4 / s2**2
        skew = D(n).sqrt() * s3 / (s2 * s2.sqrt()) * (D(n) * (n - 1)).sqrt() / (n - 2)
        return skew, ((n + 1) * (r - 3) + 6) * (n - 1) / D((n - 2) * (n - 3))

    treated = 0
    while treated < limits["maxPoints"]:
        skew, kurtosis = moments()
        if abs(skew) < D(str(limits["skew"])) or kurtosis < D(str(limits["kurtosis"])):
            return x
        end = max if skew >= 0 else min
        edge = end(x.values())
        following = end(v for v in x.values() if v != edge)
        x = {u: following if v == edge else v for u, v in x.items()}
        treated = sum(v == following for v in x.values())
    return x


def score(item, x):
    how = item.get("normaliser", scheme["normaliser"])
    down = item["direction"] == "down"
    lo, hi = (D(str(a)) for a in how.get("scale", [60, 100] if how["method"] == "efficacy" else [0, 1]))
    if how["method"] == "piecewise":
        points = [(D(str(a)), D(str(b))) for a, b in how["points"]]

        def line(v):
            if v <= points[0][0]:
                return points[0][1]
            for (a, fa), (b, fb) in zip(points, points[1:]):
                if v <= b:
                    return fa + (fb - fa) * (v - a) / (b - a)
            return points[-1][1]

        return {u: line(v) for u, v in x.items()}
    bounds = how.get("bounds")
    least = D(str(bounds["lower"])) if bounds else min(x.values())
    most = D(str(bounds["upper"])) if bounds else max(x.values())
    z = {u: (most - v if down else v - least) / (most - least) for u, v in x.items()}
    return {u: lo + (hi - lo) * min(max(v, D(0)), D(1)) for u, v in z.items()}


scores = {}
for item in scheme["items"]:
    x = {row["unit"]: D(row[item["id"]]) for row in rows if row[item["id"]] != ""}
    if scheme.get("treatment", {}).get("method") == "winsorise":
        x = winsorised(x, scheme["treatment"])
    s = score(item, x)
    if scheme["missing"] in ("mean", "zero"):
        fill = sum(s.values()) / len(s) if scheme["missing"] == "mean" else D(0)
        s = {u: s.get(u, fill) for u in units}
    scores[item["id"]] = s


def leaves(node):
    return [node["item"]] if "item" in node else [i for child in node["children"] for i in leaves(child)]


def shares(node, of):
    if "item" in node:
        return {node["item"]: of}
    own = [D(1) if scheme["weights"]["method"] == "equal" else D(str(c.get("weight", 1))) for c in node["children"]]
    return {i: w for c, a in zip(node["children"], own) for i, w in shares(c, of * a / sum(own)).items()}


if scheme["weights"]["method"] == "entropy":
    spread = {}
    for i, s in scores.items():
        p = [v / sum(s.values()) for v in s.values()]
        spread[i] = 1 + sum(a * a.ln() for a in p if a > 0) / D(len(p)).ln()
    weights = {i: v / sum(spread.values()) for i, v in spread.items()}
else:
    weights = shares(scheme["tree"], D(1))


def value(node):
    if "item" in node:
        return scores[node["item"]]
    parts = [(value(c), sum(weights[i] for i in leaves(c))) for c in node["children"]]
    if node["aggregate"] == "topsis":
        best = [max(s.values()) * w for s, w in parts]
        worst = [min(s.values()) * w for s, w in parts]

        def closeness(u):
            near, far = (sum((s[u] * w - e) ** 2 for (s, w), e in zip(parts, ends)).sqrt() for ends in (best, worst))
            return far / (near + far)

        return {u: closeness(u) for u in units}

    def mean(u):
        there = [(s[u], w) for s, w in parts if u in s]
        whole = sum(w for _, w in there)
        if node["aggregate"] == "geometric":
            return D(0) if any(s == 0 for s, _ in there) else (sum(w * s.ln() for s, w in there) / whole).exp()
        return sum(w * s for s, w in there) / whole

    return {u: mean(u) for u in units}


text = lambda numbers: {k: format(v.quantize(D("1e-12")), "f") for k, v in numbers.items()}
print(json.dumps({"scores": text(value(scheme["tree"])), "weights": text(weights)}))
