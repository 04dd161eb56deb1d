using System.Globalization;
using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Programmes;

/// <summary>Reads the cells of the embedded programme tables. A mistake in one stops the library at once.</summary>
internal static class ProgrammeData
{
    internal static IReadOnlyList<CsvTable.Row> Rows(string table) => CsvTable.Embedded($"Programmes/{table}.csv").Rows;

    internal static Provenance Provenance(CsvTable.Row row) => new(row["source"], ConfidenceRule.Parse(row["confidence"]), row["source_url"], Note: row.Optional("note"));

    /// <summary>A fraction such as <c>2/3</c> or a whole number, or null where the cell is empty.</summary>
    internal static Rational? Fraction(CsvTable.Row row, string column)
    {
        if (row.Optional(column) is not { } text) return null;
        var parts = text.Split('/');
        return new(Whole(parts[0]), parts.Length == 1 ? BigInteger.One : Whole(parts[1]));
    }

    internal static Money? Money(CsvTable.Row row, string column) =>
        row.Decimal(column) is { } amount ? new Money(amount, Currency.Parse(row["currency"])) : null;

    internal static MassOfCO2e? Megatonnes(CsvTable.Row row, string column) =>
        row.Decimal(column) is { } amount ? MassOfCO2e.FromMegatonnes(amount) : null;

    internal static FiscalYear? FiscalYear(CsvTable.Row row) =>
        row.Optional("fiscal_year") is { } text ? Monitoring.FiscalYear.TryParse(text).Value : null;

    private static BigInteger Whole(string text) => BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
