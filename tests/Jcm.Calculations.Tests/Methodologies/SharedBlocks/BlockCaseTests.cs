using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.SharedBlocks;

/// <summary>
/// The cases of <c>blocks.csv</c>: calculated by hand or printed in a publication, never by this library. Inputs are entered in any unit and
/// converted exactly.
/// </summary>
public sealed class BlockCaseTests
{
    private static readonly IReadOnlyList<CsvTable.Row> Cases =
        CsvTable.Parse("blocks.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Methodologies", "SharedBlocks", "blocks.csv"))).Rows;

    public static TheoryData<int, string> Rows => new(Cases.Select((row, number) => (number, row["block"])));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_block_gives_what_was_calculated_by_hand_or_published(int number, string block)
    {
        var row = Cases[number];
        var found = Blocks.Find(block).Value;
        var inputs = Inputs(row["inputs"]);
        Assert.Equal(found.Parameters.Select(parameter => parameter.Symbol).Order(StringComparer.Ordinal), inputs.Keys.Order(StringComparer.Ordinal));
        Exact[] numbers = [.. found.Parameters.Select(parameter => new Exact(inputs[parameter.Symbol].In(parameter.Unit).Value))];
        var result = new Quantity(found.Evaluate<Exact>(numbers).Value, found.ResultUnit).In(Unit.Parse(row["unit"])).Value;
        var expected = row.Decimal("expected")!.Value;
        var tolerance = row.Decimal("tolerance")!.Value;
        Assert.InRange(result, expected - tolerance, expected + tolerance);
    }

    [Fact]
    public void Every_shared_block_has_a_case_and_every_case_says_where_it_comes_from()
    {
        var shared = Blocks.All.Where(IsShared).Select(block => block.Id);
        Assert.Empty(shared.Except(Cases.Select(row => row["block"]), StringComparer.Ordinal));
        Assert.All(Cases, row =>
        {
            Assert.True(row["origin"] is "published" or "recomputed");
            Assert.StartsWith("https://", row["source_url"], StringComparison.Ordinal);
            Assert.NotEmpty(row["note"]);
        });
    }

    /// <summary>The shared blocks are the types of their folder.</summary>
    private static bool IsShared(Block block) => typeof(IBlock).Assembly.GetTypes()
        .Where(type => type is { IsValueType: true, Namespace: "Jcm.Calculations.Methodologies.SharedBlocks" } && type.IsAssignableTo(typeof(IBlock)))
        .Any(type => string.Equals((string?)type.GetProperty("Id")!.GetValue(null), block.Id, StringComparison.Ordinal));

    private static Dictionary<string, Quantity> Inputs(string text) => text.Split(';').Select(input => input.Split('=', 2)).ToDictionary(
        parts => parts[0].Trim(), parts => Quantity.TryParse(parts[1]).Value, StringComparer.Ordinal);
}
