using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Monitoring.Plausibility;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Plausibility;

/// <summary>Days for the checks to look at.</summary>
internal static class Days
{
    internal const string Meter = "meter M1";

    internal static readonly DateOnly First = new(2024, 3, 1);

    internal static readonly Location Where = new("VN-1", "roof-A", null, "EG_i,p");

    internal static readonly RatedCapacity TenMegawatts = new(new(10, Units.Megawatt), "data sheet");

    internal static DailyAmounts Of(params IReadOnlyList<decimal> amounts) => In(Units.MegawattHour, amounts);

    internal static DailyAmounts In(Unit unit, params IReadOnlyList<decimal> amounts) => new(First, unit, amounts);

    internal static DailyAmounts Partly(IReadOnlyList<decimal> amounts, IReadOnlyList<decimal> covered) => new(First, Units.MegawattHour, amounts, covered);

    internal static Quantity MegawattHours(decimal amount) => new(amount, Units.MegawattHour);

    internal static IReadOnlyList<Finding> Found(this IPlausibilityCheck check, DailyAmounts amounts) => check.Check(amounts, Where, Meter);

    /// <summary>The one finding, which has the place and the subject.</summary>
    internal static Finding Only(this IReadOnlyList<Finding> findings, FindingGrade grade, FindingCode code, params string[] words)
    {
        var finding = Assert.Single(findings);
        Assert.Equal((grade, code, Where, Meter), (finding.Grade, finding.Code, finding.Where, finding.Subject));
        Assert.All(words, word => Assert.Contains(word, finding.Message, StringComparison.Ordinal));
        return finding;
    }

    internal static string Name(int day) => First.AddDays(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Amounts of days with two decimals.</summary>
    internal static Gen<decimal[]> Amounts(int lowest, int highest, int fewest = 1, int most = 60) =>
        from count in Gen.Choose(fewest, most)
        from cents in Gen.ArrayOf(Gen.Choose(lowest * 100, highest * 100), count)
        select cents.Select(cent => cent / 100m).ToArray();

    /// <summary>The amounts with one of them replaced.</summary>
    internal static decimal[] With(this decimal[] amounts, int index, decimal amount)
    {
        var copy = (decimal[])amounts.Clone();
        copy[index] = amount;
        return copy;
    }
}
