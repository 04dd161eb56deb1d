using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>Finds the place in a project document of a problem that was found while calculating.</summary>
internal static class ProblemPlaces
{
    /// <summary>The problem with the path of the nearest part of the document that its location names; unchanged where the document holds no such part.</summary>
    internal static Problem Place(Problem problem, ProjectContract contract, string? path)
    {
        if (problem.Where.Document is not null) return problem;
        // Which of two values is wrong is not known; the one that was supplied for this is the one to look at.
        var supplied = problem.Code == ProblemCode.BusinessAsUsualBelowReference ? BusinessAsUsual(problem.Where, contract) : null;
        return (path ?? supplied ?? Path(problem.Where, contract, problem.Code == ProblemCode.Duplicate)) is { } found ? problem with { Where = problem.Where with { Document = found } } : problem;
    }

    /// <summary>The path of the uncertainty of a parameter at a point, or of all of them.</summary>
    internal static string Uncertainty(Location where, ProjectContract contract)
    {
        var own = IndexOf(contract.Uncertainties, each => string.Equals(each.Symbol, where.Parameter, StringComparison.Ordinal) && string.Equals(each.Point, where.Point, StringComparison.Ordinal));
        if (own < 0) own = IndexOf(contract.Uncertainties, each => string.Equals(each.Symbol, where.Parameter, StringComparison.Ordinal) && each.Point is null);
        return At("uncertainties", own) ?? At("correlations", IndexOf(contract.Correlations, each => where.Parameter is { } symbol && (string.Equals(each.First, symbol, StringComparison.Ordinal) || string.Equals(each.Second, symbol, StringComparison.Ordinal)))) ?? "$.uncertainties";
    }

    private static string? Path(Location where, ProjectContract contract, bool isRepeated)
    {
        if (where.Point is { } id)
        {
            var shared = contract.Shared is null ? null : InPeriods(where, contract.Shared, "$.shared", isRepeated);
            var point = IndexOf(contract.Points, each => string.Equals(each.Id, id, StringComparison.Ordinal));
            if (point < 0) return id is MonitoredValue.AllPoints ? shared : Value(where, contract);
            var own = FormattableString.Invariant($"$.points[{point}]");
            // The exact value is the best place, wherever it stands; then the period; then the monitoring point.
            return InPeriods(where, contract.Points![point].Periods, $"{own}.periods", isRepeated, isExact: true) ?? Value(where, contract)
                ?? (contract.Shared is null ? null : InPeriods(where, contract.Shared, "$.shared", isRepeated, isExact: true))
                ?? InPeriods(where, contract.Points[point].Periods, $"{own}.periods", isRepeated) ?? own;
        }

        return where.Parameter is null ? null : Value(where, contract);
    }

    /// <summary>The value that is meant, or its period. Of a value that is repeated it is the last one: the first may stay.</summary>
    private static string? InPeriods(Location where, IReadOnlyList<PeriodContract> periods, string path, bool isRepeated, bool isExact = false)
    {
        if (where.Period is not { } wanted) return null;
        var period = IndexOf(periods, each => IsWanted(each) && (!isRepeated || Last(each) >= 0), isRepeated);
        if (period < 0) period = IndexOf(periods, IsWanted);
        if (period < 0) return null;
        var value = isRepeated ? Last(periods[period]) : IndexOf(periods[period].Values, IsNamed);
        if (value >= 0) return FormattableString.Invariant($"{path}[{period}].values[{value}]");
        return isExact ? null : FormattableString.Invariant($"{path}[{period}]");

        bool IsWanted(PeriodContract each) => string.Equals(new Period(each.From, each.To).ToString(), wanted, StringComparison.Ordinal);

        bool IsNamed(MonitoredValueContract each) => where.Parameter is { } symbol && Names(symbol, each.Symbol, each.Item);

        int Last(PeriodContract each) => IndexOf(each.Values, IsNamed, isFromEnd: true);
    }

    private static string? Value(Location where, ProjectContract contract)
    {
        if (where.Parameter is not { } symbol) return null;
        return At("fixed", IndexOf(contract.Fixed, each => Names(symbol, each.Symbol, each.Item) && IsFor(each.Point)))
            ?? At("choices", IndexOf(contract.Choices, each => Names(symbol, each.Symbol, each.Item) && IsFor(each.Point)))
            ?? BusinessAsUsual(where, contract)
            ?? At("tables", IndexOf(contract.Tables, each => Names(symbol, each.Symbol, null)))
            ?? At("carried", IndexOf(contract.Carried, each => Names(symbol, each.Symbol, each.Item) && IsFor(each.Point)));

        bool IsFor(string? point) => IsForPoint(point, where);
    }

    private static string? BusinessAsUsual(Location where, ProjectContract contract) => where.Parameter is not { } symbol
        ? null
        : At("businessAsUsual", IndexOf(contract.BusinessAsUsual, each => Names(symbol, each.Symbol, null) && IsForPoint(each.Point, where)));

    private static bool IsForPoint(string? point, Location where) => point is null || where.Point is null || string.Equals(point, where.Point, StringComparison.Ordinal);

    private static string? At(string key, int index) => index < 0 ? null : FormattableString.Invariant($"$.{key}[{index}]");

    /// <summary>Locations name a parameter by its symbol, with its item in parentheses where it has one.</summary>
    private static bool Names(string parameter, string symbol, string? item) =>
        string.Equals(parameter, symbol, StringComparison.Ordinal) || (item is not null && string.Equals(parameter, $"{symbol} ({item})", StringComparison.Ordinal));

    private static int IndexOf<T>(IReadOnlyList<T>? items, Func<T, bool> isWanted, bool isFromEnd = false)
    {
        var count = items?.Count ?? 0;
        for (var i = 0; i < count; i++)
        {
            var index = isFromEnd ? count - 1 - i : i;
            // Null stands where a faulty item was left out.
            if (items![index] is { } item && isWanted(item)) return index;
        }

        return -1;
    }
}
