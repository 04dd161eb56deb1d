using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Tests.Crediting;

/// <summary>The data files of this folder, and the short forms in which they write policies, shares and strategies.</summary>
internal static class CreditCases
{
    internal static IReadOnlyList<CsvTable.Row> Read(string name) =>
        CsvTable.Parse(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Crediting", name))).Rows;

    internal static long[] Tonnes(string text) => [.. Items(text).Select(Tonne)];

    /// <summary>For example <c>2021-01-01..2021-12-31 = 12345.678 - 1234.567</c>: period, reference and project emissions.</summary>
    internal static PeriodReduction[] Reductions(string text) =>
    [
        .. Items(text).Select(item => item.Split(" = ")).Select(parts =>
        {
            var emissions = parts[1].Split(" - ");
            return new PeriodReduction(Period.Parse(parts[0]), Number(emissions[0]) - Number(emissions[1]));
        }),
    ];

    /// <summary>For example <c>2018 = 101; 2019 = 107</c>; null for a single amount.</summary>
    internal static VintageTonnes[]? Vintages(string text) => text.Contains('=', StringComparison.Ordinal)
        ? [.. Items(text).Select(item => item.Split(" = ")).Select(parts => new VintageTonnes(CalendarYear.TryParse(parts[0]).Value, Tonne(parts[1])))]
        : null;

    /// <summary>For example <c>Government of Japan 0.7; Japanese company 0.1; c 1/3</c>.</summary>
    internal static Shares Shares(string text) => Calculations.Crediting.Shares.Of(Items(text).Select(item =>
    {
        var cut = item.LastIndexOf(' ');
        var name = item[..cut];
        var side = name.Contains("Japan", StringComparison.Ordinal) ? HolderSide.Japan : HolderSide.Partner;
        var kind = name.StartsWith("Government", StringComparison.Ordinal) ? HolderKind.Government : HolderKind.Participant;
        var share = item[(cut + 1)..].Split('/');
        return new HolderShare(new(name, side, kind), share.Length == 1 ? Number(share[0]) : new Rational(Tonne(share[0]), Tonne(share[1])));
    }));

    internal static AllocationStrategy Strategy(string name) => name switch
    {
        "largest remainder" => AllocationStrategy.LargestRemainder,
        _ when After(name, "per vintage: ") is { } inner => AllocationStrategy.PerVintage(Strategy(inner)),
        _ when After(name, "floor, rest to ") is { } holder => AllocationStrategy.FloorWithRemainderTo(holder),
        _ when After(name, "nearest, rest to ") is { } holder => AllocationStrategy.NearestWithRemainderTo(holder),
        _ when After(name, "ceiling for ") is { } holder => AllocationStrategy.CeilingFor(holder),
        _ => throw new FormatException($"\"{name}\" is not a strategy."),
    };

    internal static CreditRounding Rounding(string name) => name switch
    {
        "floor per vintage" => CreditRounding.FloorPerVintage,
        "floor of total" => CreditRounding.FloorOfTotal,
        _ => throw new FormatException($"\"{name}\" is not a rounding."),
    };

    internal static NegativeReductions Negative(string name) => name switch
    {
        "zero per period" => NegativeReductions.ZeroPerPeriod,
        "zero per vintage" => NegativeReductions.ZeroPerVintage,
        "carry forward" => NegativeReductions.CarryForward,
        "net within report" => NegativeReductions.NetWithinReport,
        _ => throw new FormatException($"\"{name}\" is not a policy."),
    };

    internal static IEnumerable<string> Items(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? After(string text, string beginning) => text.StartsWith(beginning, StringComparison.Ordinal) ? text[beginning.Length..] : null;

    private static long Tonne(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    internal static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
