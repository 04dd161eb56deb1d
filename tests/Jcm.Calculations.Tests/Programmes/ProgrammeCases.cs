using System.Globalization;
using System.Numerics;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Tests.Programmes;

/// <summary>The golden cases of this folder.</summary>
internal static class ProgrammeCases
{
    internal static IReadOnlyList<CsvTable.Row> Rows(string name) =>
        CsvTable.Parse(name, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Programmes", "cases", $"{name}.csv"))).Rows;

    internal static Rational? Fraction(this CsvTable.Row row, string column)
    {
        if (row.Optional(column) is not { } text) return null;
        var parts = text.Split('/');
        return new(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length == 1 ? BigInteger.One : BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
