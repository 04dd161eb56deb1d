using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>Whether documents state the same values for the same things, and those that the calculation rests on and gives.</summary>
public static class StatedValues
{
    /// <summary>Compares what several places state with each other. Units are converted exactly; any difference is one.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>A contradiction for each place that states another value for a thing than the first place that states it, and units that are not known or do not fit; empty where all agree.</returns>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<StatedValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var problems = new List<Problem>();
        var read = Read(values, null, problems);
        foreach (var same in read.GroupBy(each => (each.Stated.Symbol, each.Stated.Point, each.Stated.Period)).Select(group => group.ToList()))
        {
            for (var i = 1; i < same.Count; i++) Compare(same[0], same[i], problems);
        }

        return problems;
    }

    /// <summary>Compares stated values with a result: emissions, and every value that it rests on.</summary>
    /// <param name="result">The result.</param>
    /// <param name="values">The values, in any order. One with fewer decimals than the calculated value agrees if that, rounded or cut off to these decimals, is the stated one.</param>
    public static StatedCheck Check(ProjectResult result, IReadOnlyList<StatedValue> values)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(values);
        var problems = new List<Problem>();
        var matches = new List<StatedMatch>();
        var calculated = new CalculatedValues(result);
        foreach (var (stated, unit) in Read(values, result.Project.Id, problems))
        {
            var found = calculated.Find(stated);
            if (!found.TryGet(out var quantity)) problems.AddRange(found.Problems);
            else if (!unit.Fits(quantity.Unit)) problems.Add(unit.MismatchWith(quantity.Unit) with { Where = stated.Where(result.Project.Id) });
            else if (!quantity.In(unit).TryGet(out var number)) problems.AddRange(quantity.In(unit).Problems.Select(problem => problem with { Where = stated.Where(result.Project.Id) }));
            else if (Agreement(stated.Value, InUnit(quantity, unit)) is { } agreement) matches.Add(new(stated, number, agreement));
            else problems.Add(Contradicts(stated, new(number, unit), result.Project.Id));
        }

        return new(matches, problems);
    }

    private static List<(StatedValue Stated, Unit Unit)> Read(IReadOnlyList<StatedValue> values, string? project, List<Problem> problems)
    {
        var read = new List<(StatedValue, Unit)>(values.Count);
        foreach (var stated in values)
        {
            var unit = Unit.TryParse(stated.Unit);
            if (unit.TryGet(out var known)) read.Add((stated, known));
            else problems.AddRange(unit.Problems.Select(problem => problem with { Where = stated.Where(project), Message = $"{stated.Place}: {problem.Message}" }));
        }

        return read;
    }

    private static void Compare((StatedValue Stated, Unit Unit) left, (StatedValue Stated, Unit Unit) right, List<Problem> problems)
    {
        var where = right.Stated.Where();
        if (!left.Unit.Fits(right.Unit))
        {
            var mismatch = right.Unit.MismatchWith(left.Unit);
            problems.Add(mismatch with { Where = where, Message = $"{left.Stated.Place} states {left.Stated.Text} and {right.Stated.Place} states {right.Stated.Text}: {mismatch.Message}" });
        }
        else if (left.Unit.ToBase(left.Stated.Value) != right.Unit.ToBase(right.Stated.Value))
        {
            problems.Add(new(
                ProblemCode.Contradiction,
                where,
                $"{left.Stated.Place} states {left.Stated.Text} and {right.Stated.Place} states {right.Stated.Text}. State one value in all places."));
        }
    }

    /// <summary>Rounding is exact: a value that lies on a tie may go either way, any other only to its neighbour.</summary>
    private static StatedAgreement? Agreement(decimal stated, Rational calculated)
    {
        if (calculated == stated) return StatedAgreement.Exact;
        var distance = (calculated - stated).Abs();
        var step = new Rational(1, DecimalDigits.PowerOfTen(stated.Scale));
        if (distance * 2 < step || (distance * 2 == step && IsRoundedTie(stated, calculated, step))) return StatedAgreement.Rounded;
        // Cutting off goes towards zero, by less than one step, and never changes the sign.
        return distance < step && Rational.FromDecimal(stated).Abs() < calculated.Abs() && (stated == 0 || Math.Sign(stated) == calculated.Sign)
            ? StatedAgreement.Truncated
            : null;
    }

    /// <summary>A tie is rounded away from zero or to the even digit; towards zero to an odd digit it is cut off.</summary>
    private static bool IsRoundedTie(decimal stated, Rational calculated, Rational step) =>
        Rational.FromDecimal(stated).Abs() > calculated.Abs() || (stated / step).Numerator.IsEven;

    private static Problem Contradicts(StatedValue stated, Quantity calculated, string project) => new(
        ProblemCode.Contradiction,
        stated.Where(project),
        $"{stated.Place} states {stated.Text}, and the result holds {calculated}. State the value of the result, rounded or cut off to the decimals that are stated.");

    /// <summary>The number of another unit, without rounding.</summary>
    private static Rational InUnit(Quantity quantity, Unit unit) => (quantity.Unit.ToBase(quantity.Value) - unit.Offset) / unit.Measure.Scale;
}
