using System.Globalization;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies;

/// <summary>
/// The cases of each family, in its folder <c>cases</c>. To add one, put the project there as a document and its expected emissions into
/// <c>cases.csv</c>: calculated by hand or printed in a publication, never by this library. An empty cell is not checked.
/// </summary>
public sealed class GoldenCaseTests
{
    /// <summary>Expected values that do not end are given to twelve decimals.</summary>
    private const decimal Tolerance = 1e-12m;

    public static TheoryData<string, int, string, string> Rows()
    {
        var rows = new TheoryData<string, int, string, string>();
        foreach (var folder in GoldenCases.Folders)
        {
            var table = Table(folder);
            for (var i = 0; i < table.Count; i++) rows.Add(Family(folder), i, table[i]["case"], table[i]["scope"]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_golden_case_gives_the_expected_emissions(string family, int row, string name, string scope)
    {
        var folder = GoldenCases.Folders.Single(each => string.Equals(Family(each), family, StringComparison.Ordinal));
        var expected = Table(folder)[row];
        var levels = Levels(ProjectDocument.Read(File.ReadAllText(Path.Combine(folder, $"{name}.json"))).Value.Project.Calculate(), scope);
        Check(expected, "reference", levels.Reference);
        Check(expected, "project", levels.Project);
        Check(expected, "reduction", levels.Reduction);
        Check(expected, "business_as_usual", levels.BusinessAsUsual);
    }

    [Fact]
    public void Every_case_has_an_expected_total_and_every_row_says_who_calculated_it() => Assert.All(GoldenCases.Folders, folder =>
    {
        var projects = Directory.GetFiles(folder, "*.json").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(
            projects.Order(StringComparer.Ordinal),
            Table(folder).Where(row => row["scope"] is "total").Select(row => row["case"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(Table(folder), row =>
        {
            Assert.True(row["origin"] is "published" or "recomputed");
            Assert.StartsWith("https://", row["source_url"], StringComparison.Ordinal);
            Assert.NotEmpty(row["note"]);
        });
    });

    private static string Family(string folder) => Path.GetFileName(Path.GetDirectoryName(folder))!;

    private static IReadOnlyList<CsvTable.Row> Table(string folder) => CsvTable.Parse("cases.csv", File.ReadAllText(Path.Combine(folder, "cases.csv"))).Rows;

    private static EmissionLevels Levels(ProjectResult result, string scope) => scope.Split(' ', 2) switch
    {
        ["total"] => result.Total,
        ["point", var point] => result.Points.Single(total => string.Equals(total.Point, point, StringComparison.Ordinal)).Levels,
        ["vintage", var year] => result.Vintages.Single(total => total.Vintage == int.Parse(year, CultureInfo.InvariantCulture)).Levels,
        _ => throw new FormatException($"\"{scope}\" is not a scope: write total, point and its name, or vintage and its year."),
    };

    private static void Check(CsvTable.Row expected, string column, MassOfCO2e? actual)
    {
        if (expected.Decimal(column) is not { } value) return;
        var tonnes = Assert.NotNull(actual).Tonnes;
        if (expected["origin"] is "published") Assert.Equal(value, decimal.Round(tonnes, value.Scale, MidpointRounding.AwayFromZero));
        else Assert.InRange(tonnes, value - Tolerance, value + Tolerance);
    }
}
