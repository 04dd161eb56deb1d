using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>A row by itself, in decimals: whether it is valid, and by how much its doubles differ from the official value.</summary>
internal sealed class CloserLook(BatchLayout layout)
{
    private readonly Exact[] exact = [.. layout.Constants.Select(value => new Exact(value))];
    private readonly Real[] real = [.. layout.Constants.Select(value => new Real(Rounding.ToDouble(value)))];

    /// <summary>The emissions of a row in decimals; null, and the reasons added, where the row is invalid.</summary>
    /// <param name="values">The numbers of the row as they stand in the columns.</param>
    /// <param name="row">The row, for the reasons.</param>
    /// <param name="bad">Takes the reasons.</param>
    internal Emissions<Exact>? InDecimals(ReadOnlySpan<double> values, long row, List<BadRow> bad)
    {
        var before = bad.Count;
        for (var i = 0; i < values.Length; i++)
        {
            var column = layout.Columns[i];
            if (WhyInvalid(column, values[i], out var value) is { } code) bad.Add(new(row, column.Parameter, code, values[i], column.Unit.Symbol));
            exact[column.Slot] = new(value);
        }

        if (bad.Count > before) return null;
        try
        {
            var emissions = layout.Kernel.Evaluate<Exact>(exact);
            _ = emissions.Reduction;
            return emissions;
        }
        catch (ArithmeticException)
        {
            bad.Add(new(row, null, ProblemCode.NoAnswer, double.NaN, ""));
            return null;
        }
    }

    /// <summary>The emissions of a valid row in doubles, in the same bits as in the loop over many rows.</summary>
    /// <param name="values">The numbers of the row as they stand in the columns.</param>
    /// <param name="official">Its emissions in decimals, which stand in where doubles have no answer.</param>
    private Emissions<Real> InDoubles(ReadOnlySpan<double> values, Emissions<Exact> official)
    {
        for (var i = 0; i < values.Length; i++) real[layout.Columns[i].Slot] = new(layout.Columns[i].Convert(values[i]));
        var doubles = layout.Kernel.Evaluate<Real>(real);
        return double.IsFinite(doubles.Reference.Value) && double.IsFinite(doubles.Project.Value)
            ? doubles
            : new(new(Rounding.ToDouble(official.Reference.Value)), new(Rounding.ToDouble(official.Project.Value)));
    }

    /// <summary>Adds a row to its group with the known error of its doubles, or to the bad rows.</summary>
    /// <param name="values">The numbers of the row as they stand in the columns.</param>
    /// <param name="row">The row, for the reasons.</param>
    /// <param name="group">Its group; one that does not exist is a reason too.</param>
    /// <param name="table">The totals.</param>
    /// <param name="bad">Takes the reasons.</param>
    internal void Add(ReadOnlySpan<double> values, long row, int group, GroupTable table, List<BadRow> bad)
    {
        var hasGroup = (uint)group < (uint)table.Count;
        if (!hasGroup) bad.Add(new(row, null, ProblemCode.UnknownName, group, ""));
        var emissions = InDecimals(values, row, bad);
        if (!hasGroup) return;
        var state = table.BeyondOf(group);
        if (emissions is not { } official)
        {
            state.BadRows++;
            return;
        }

        var doubles = InDoubles(values, official);
        var error = (Rational.FromDouble(doubles.Reference.Value) - Rational.FromDouble(doubles.Project.Value) - official.Reduction.Value).Abs();
        state.Reference += FixedPoint.InDust(doubles.Reference.Value);
        state.Project += FixedPoint.InDust(doubles.Project.Value);
        state.Error += ((error.Numerator << FixedPoint.LowBits) / error.Denominator) + 1;
        state.CloserLooks++;
    }

    private static ProblemCode? WhyInvalid(InputColumn column, double value, out decimal converted)
    {
        converted = 0;
        if (!double.IsFinite(value)) return ProblemCode.Malformed;
        try
        {
            converted = column.ConvertExactly(value);
        }
        catch (OverflowException)
        {
            return ProblemCode.OutOfRange;
        }

        return column.Parameter.Range.Contains(converted) ? null : ProblemCode.OutOfRange;
    }
}
