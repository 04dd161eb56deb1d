using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Tests.Article6.Adjustments;

/// <summary>Parties, contributions and random quantities for the tests. All quantities are illustrative.</summary>
internal static class Accounts
{
    internal static readonly Party Japan = Party.Japan;
    internal static readonly Party VietNam = Party.Parse("VNM");
    internal static readonly Party Thailand = Party.Parse("THA");

    internal static readonly Gen<AdjustmentMethod> Methods = Gen.Elements(AdjustmentMethod.Trajectory, AdjustmentMethod.Averaging, AdjustmentMethod.MultiYear);

    internal static readonly Gen<decimal> Quantity =
        from digits in Gen.Choose(0, 1_000_000_000)
        from scale in Gen.Choose(0, 4)
        select new decimal(digits, 0, 0, false, (byte)scale);

    internal static readonly Gen<AnnualQuantities> OneYear =
        from transferred in Quantity
        from other in Quantity
        from used in Quantity
        select new AnnualQuantities(2021, transferred, other, used);

    internal static readonly Gen<Ndc> Contributions =
        from first in Gen.Choose(2021, 2030)
        from length in Gen.Choose(1, 12)
        from method in Methods
        select new Ndc(VietNam, first, first + length - 1, method);

    /// <summary>A contribution with quantities for each of its years.</summary>
    internal static readonly Gen<(Ndc Ndc, AnnualQuantities[] Quantities)> Full =
        from ndc in Contributions
        from years in OneYear.ArrayOf(ndc.Length)
        select (ndc, InYears(ndc, years));

    internal static AnnualQuantities[] InYears(Ndc ndc, IEnumerable<AnnualQuantities> years) =>
        [.. years.Select((year, index) => year with { Year = ndc.FirstYear.Number + index })];

    internal static Ndc Of(Party party, AdjustmentMethod method) => new(party, 2021, 2030, method);

    internal static AnnualQuantities Transfers(CalendarYear year, decimal quantity) => new(year, quantity, 0, 0);

    internal static AnnualQuantities Uses(CalendarYear year, decimal quantity) => new(year, 0, 0, quantity);

    internal static T[] Shuffle<T>(IReadOnlyList<T> items, int seed)
    {
        var shuffled = items.ToArray();
        var state = (uint)seed | 1;
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            var j = (int)(state % (uint)(i + 1));
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    /// <summary>All numbers of an account, exact.</summary>
    internal static List<string> Figures(INdcAccount account) =>
        [.. account.Adjustments.Select(year => $"{year.Year} {year.FirstTransferred} {year.AuthorisedForOtherPurposes} {year.Used} {year.Net} {year.Cumulative} {year.Average} {year.Adjustment} {(year.IsBinding ? "binding" : "indicative")}")];

    internal static CsvTable Case(string name) =>
        CsvTable.Parse(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Article6", "Adjustments", "cases", name)));

    internal static decimal Finding(CsvTable table, string column, string name, string value) =>
        table.Rows.Single(row => string.Equals(row[column], name, StringComparison.Ordinal)).Decimal(value)!.Value;

    internal static Rational Fraction(string text)
    {
        var parts = text.Split('/');
        var numerator = (Rational)decimal.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts.Length == 1 ? numerator : numerator / decimal.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
