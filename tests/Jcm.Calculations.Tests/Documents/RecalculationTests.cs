using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Tests.Methodologies;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Somebody's numbers held against a calculation of one's own.</summary>
public sealed class RecalculationTests
{
    private const string Solar = """
        {
          "format": "jcm-project/1", "project": "VN-1", "methodology": { "id": "VN_AM007", "version": "1.0" },
          "choices": [{ "symbol": "EF_RE,i", "category": "national grid" }],
          "points": [
            { "id": "roof A", "periods": [
              { "from": "2024-01-01", "to": "2024-12-31", "values": [{ "symbol": "EG_i,p", "value": 1214.7, "unit": "MWh", "option": "C", "source": "meter A" }] },
              { "from": "2025-01-01", "to": "2025-12-31", "values": [{ "symbol": "EG_i,p", "value": 1198.25, "unit": "MWh", "option": "C", "source": "meter A" }] }] },
            { "id": "roof B", "periods": [
              { "from": "2024-01-01", "to": "2024-12-31", "values": [{ "symbol": "EG_i,p", "value": 300, "unit": "MWh", "option": "C", "source": "meter B" }] }] }],
          "crediting": { "rounding": "floor per vintage", "negativeReductions": "zero per vintage" },
          "allocation": {
            "shares": [
              { "holder": "Government of Japan", "side": "Japan", "kind": "government", "share": 0.5 },
              { "holder": "participants", "side": "partner", "kind": "participant", "share": "1/2" }],
            "strategy": { "rule": "ceiling", "for": "Government of Japan" } }
        }
        """;

    public static TheoryData<string> Cases => [.. GoldenCases.Names];

    private static ResultDocument Result { get; } = ProjectDocument.Read(Solar).Value.Calculate().ToDocument();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_result_is_confirmed_by_calculating_it_again(string name)
    {
        var document = ResultDocument.Read(ProjectDocument.Read(GoldenCases.Read(name)).Value.Calculate().ToDocument().Write()).Value;
        var again = Recalculation.Of(document, 0.05m);
        Assert.Empty(again.Differences);
        Assert.True(again.IsConfirmed);
        Assert.False(again.IsMaterial);
        Assert.True(again.Compared > 20);
    }

    [Fact]
    public void Whatever_number_of_a_result_is_changed_is_found_at_its_place()
    {
        var text = Result.Write();
        var paths = Numbers(JsonNode.Parse(text)!).Where(path => !path.StartsWith("$.inputs", StringComparison.Ordinal)).ToList();
        Law.Holds(Gen.Elements(paths.AsEnumerable()).SelectMany(path => Gen.Choose(1, 9), (path, change) => (path, change)), each =>
        {
            var root = JsonNode.Parse(text)!;
            var node = At(root, each.path);
            node.ReplaceWith(JsonValue.Create(node.GetValue<decimal>() + each.change));
            var again = Recalculation.Of(ResultDocument.Read(root.ToJsonString()).Value);
            Assert.False(again.IsConfirmed);
            Assert.NotEmpty(again.Differences);
            Assert.Contains("Not confirmed", again.Explain(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_changed_value_is_reported_by_point_period_and_parameter_with_its_misstatement()
    {
        var claim = ResultDocument.Read(Result.Write().Replace("\"reduction\": 404.4951", "\"reduction\": 504.4951", StringComparison.Ordinal)).Value;
        var again = Recalculation.Of(claim, 0.05m);
        var difference = Assert.Single(again.Differences, each => each.Where.Point == "roof A" && each.What is "results.levels.reduction");
        Assert.Equal("2024-01-01..2024-12-31", difference.Where.Period);
        Assert.Equal(100m, difference.Difference);
        Assert.Equal(24.722m, decimal.Round(difference.Percent!.Value, 3));
    }

    [Fact]
    public void Inputs_that_were_changed_behind_a_result_are_found()
    {
        var claim = ResultDocument.Read(Result.Write().Replace("\"value\": 300,", "\"value\": 200,", StringComparison.Ordinal)).Value;
        var again = Recalculation.Of(claim, 0.05m);
        Assert.Equal("fingerprint", again.Differences[0].What);
        Assert.False(again.IsConfirmed);
        Assert.True(again.IsMaterial);
        Assert.Contains(again.Amounts, amount => amount is { Name: "credits of vintage 2024", IsMaterial: true });
    }

    [Fact]
    public void Another_library_version_is_named_and_excuses_words_but_no_number()
    {
        var older = Result.Write().Replace("\"library\": \"", "\"library\": \"0.0.", StringComparison.Ordinal);
        var words = ResultDocument.Read(older.Replace("Rounding: none;", "Rounding: no;", StringComparison.Ordinal)).Value;
        var again = Recalculation.Of(words);
        Assert.True(again.IsConfirmed);
        Assert.NotEmpty(again.Differences);
        Assert.Contains(again.Notes, note => note.Contains("0.0.", StringComparison.Ordinal));
        Assert.False(Recalculation.Of(ResultDocument.Read(older.Replace("\"reduction\": 404.4951", "\"reduction\": 404.4952", StringComparison.Ordinal)).Value).IsConfirmed);
        Assert.False(Recalculation.Of(ResultDocument.Read(Result.Write().Replace("Rounding: none;", "Rounding: no;", StringComparison.Ordinal)).Value).IsConfirmed);
    }

    [Theory]
    [InlineData("\"total\": { \"reduction\": 903.4 }", true)]
    [InlineData("\"total\": { \"reduction\": 903 }", true)]
    [InlineData("\"total\": { \"reduction\": 904 }", false)]
    [InlineData("\"total\": { \"reduction\": 903.41235 }", true)]
    [InlineData("\"total\": { \"reduction\": 903.41236 }", false)]
    [InlineData("\"total\": { \"project\": 0 }", true)]
    [InlineData("\"total\": { \"reference\": 903.4 }", true)]
    [InlineData("\"total\": { \"reference\": 903.412 }", true)]
    [InlineData("\"total\": { \"reference\": 903.411 }", false)]
    [InlineData("\"total\": { \"reduction\": 0 }", false)]
    [InlineData("\"values\": [{ \"point\": \"roof A\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"symbol\": \"EF_RE,i\", \"value\": 0, \"unit\": \"tCO2/MWh\" }]", false)]
    [InlineData("\"credits\": 903", true)]
    [InlineData("\"credits\": 902", false)]
    [InlineData("\"vintages\": [{ \"vintage\": 2024, \"credits\": 504 }, { \"vintage\": 2025, \"levels\": { \"reduction\": 399.017 } }]", true)]
    [InlineData("\"vintages\": [{ \"vintage\": 2026, \"credits\": 504 }]", false)]
    [InlineData("\"values\": [{ \"point\": \"roof A\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"symbol\": \"EF_RE,i\", \"value\": 0.333, \"unit\": \"tCO2/MWh\" }]", true)]
    [InlineData("\"values\": [{ \"point\": \"roof A\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"symbol\": \"EF_RE,i\", \"value\": 0.334, \"unit\": \"tCO2/MWh\" }]", false)]
    [InlineData("\"values\": [{ \"point\": \"roof A\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"symbol\": \"EF_RE,i\", \"value\": 0.333, \"unit\": \"kgCO2/MWh\" }]", false)]
    [InlineData("\"values\": [{ \"point\": \"roof A\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"symbol\": \"ER_p\", \"value\": 404.5, \"unit\": \"tCO2e\" }]", true)]
    [InlineData("\"parts\": [{ \"holder\": \"Government of Japan\", \"tonnes\": 452 }]", true)]
    [InlineData("\"parts\": [{ \"holder\": \"nobody\", \"tonnes\": 452 }]", false)]
    [InlineData("\"points\": [{ \"point\": \"roof B\", \"levels\": { \"reduction\": 99.9, \"reference\": 99.9, \"project\": 0 } }]", true)]
    [InlineData("\"periods\": [{ \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"levels\": { \"reduction\": 504.39 } }]", true)]
    [InlineData("\"results\": [{ \"point\": \"roof C\", \"from\": \"2024-01-01\", \"to\": \"2024-12-31\", \"levels\": { \"reduction\": 504.39 } }]", false)]
    public void A_printed_number_is_confirmed_where_it_is_the_calculated_one_rounded(string claimed, bool isConfirmed)
    {
        var claim = ClaimDocument.Read(Claim(claimed)).Value;
        var again = Recalculation.Of(claim);
        Assert.Equal(isConfirmed, again.IsConfirmed);
        Assert.Equal(again.IsConfirmed, again.Differences.Count == 0);
        Assert.Null(again.IsMaterial);
        Assert.Equal(claim.Write(), ClaimDocument.Read(claim.Write()).Value.Write());
        using var json = JsonDocument.Parse(again.Write());
        Assert.Equal(isConfirmed, json.RootElement.GetProperty("confirmed").GetBoolean());
    }

    [Fact]
    public void A_claim_is_material_from_the_threshold_on()
    {
        var claim = ClaimDocument.Read(Claim("\"credits\": 948")).Value;
        Assert.False(Recalculation.Of(claim, 0.05m).IsMaterial);
        Assert.True(Recalculation.Of(claim, 0.04m).IsMaterial);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(Recalculation.TryOf(claim, 5).Problems).Code);
    }

    [Theory]
    [InlineData("", ProblemCode.Empty, "$.claimed")]
    [InlineData("\"total\": {}", ProblemCode.Empty, "$.claimed.total")]
    [InlineData("\"vintages\": [{ \"vintage\": 2024 }]", ProblemCode.Empty, "$.claimed.vintages[0]")]
    [InlineData("\"points\": [{ \"point\": \"roof A\", \"levels\": {} }]", ProblemCode.Empty, "$.claimed.points[0].levels")]
    [InlineData("\"vintages\": [{ \"vintage\": 2024, \"credits\": 1 }, { \"vintage\": 2024, \"credits\": 504 }]", ProblemCode.Duplicate, "$.claimed.vintages[1]")]
    [InlineData("\"parts\": [{ \"holder\": \"a\", \"tonnes\": 1 }, { \"holder\": \"a\", \"tonnes\": 2 }]", ProblemCode.Duplicate, "$.claimed.parts[1]")]
    [InlineData("\"total\": { \"reduction\": \"903\\u0000\" }", ProblemCode.Malformed, "$.claimed.total.reduction")]
    public void A_claim_that_states_nothing_or_the_same_twice_is_refused(string claimed, ProblemCode code, string path) =>
        Assert.Contains((code, path), ClaimDocument.Read(Claim(claimed)).Problems.Select(problem => (problem.Code, problem.Where.Document)));

    [Theory]
    [InlineData("\"unit\": \"tCO2e\"", "\"unit\": \"ktCO2e\"")]
    [InlineData("\"id\": \"VN_AM007\",\n    \"version\": \"1.0\",\n    \"title\"", "\"id\": \"XX\",\n    \"version\": \"1.0\",\n    \"title\"")]
    [InlineData("\"share\": 0.5", "\"share\": \"1/7\"")]
    [InlineData("\"kind\": \"monitored\"", "\"kind\": \"default\"")]
    [InlineData("\"kind\": \"multiply\"", "\"kind\": \"divide\"")]
    [InlineData("\"confidence\": \"corroborated\"", "\"confidence\": \"source-read\"")]
    [InlineData("\"code\": \"FlaggedValue\"", "\"code\": \"FlaggedValues\"")]
    public void Another_version_excuses_nothing_that_decides(string right, string wrong)
    {
        var older = Result.Write().Replace("\"library\": \"", "\"library\": \"0.0.", StringComparison.Ordinal);
        var inputs = older.IndexOf("\"inputs\": {", StringComparison.Ordinal);
        Assert.Contains(right, older[..inputs], StringComparison.Ordinal);
        var changed = older[..inputs].Replace(right, wrong, StringComparison.Ordinal) + older[inputs..];
        Assert.False(Recalculation.Of(ResultDocument.Read(changed).Value).IsConfirmed);
    }

    [Theory]
    [InlineData("steps")]
    [InlineData("parameters")]
    [InlineData("policies")]
    [InlineData("periods")]
    public void Another_order_is_a_difference(string key)
    {
        var root = JsonNode.Parse(Result.Write())!;
        var list = (key is "steps" or "parameters" ? root["results"]![0]![key]! : root[key]!).AsArray();
        var reversed = list.Reverse().Select(item => item!.DeepClone()).ToArray();
        list.Clear();
        foreach (var item in reversed) list.Add(item);
        Assert.Contains(Recalculation.Of(ResultDocument.Read(root.ToJsonString()).Value).Differences, difference => difference.Claimed is "another order");
    }

    [Fact]
    public void A_materially_misstated_amount_is_not_confirmed()
    {
        var claim = ClaimDocument.Read(Claim("\"total\": { \"reduction\": 900 }").Replace("1214.7", "1.2", StringComparison.Ordinal).Replace("1198.25", "1.2", StringComparison.Ordinal).Replace("\"value\": 300", "\"value\": 1.2", StringComparison.Ordinal).Replace("900", "1", StringComparison.Ordinal)).Value;
        var again = Recalculation.Of(claim, 0.05m);
        Assert.True(again.IsMaterial);
        Assert.False(again.IsConfirmed);
    }

    [Fact]
    public void Problems_of_the_inputs_of_a_claim_are_at_their_place_in_it()
    {
        var read = ClaimDocument.Read(Claim("\"credits\": 1").Replace("\"MWh\", \"option\"", "\"parsec\", \"option\"", StringComparison.Ordinal));
        var problems = read.TryGet(out var claim) ? Recalculation.TryOf(claim).Problems : read.Problems;
        Assert.Contains(problems, problem => problem.Where.Document is "$.inputs.points[0].periods[0].values[0]");
    }

    private static string Claim(string claimed) => $$"""
        { "format": "jcm-claim/1", "source": "monitoring report, version 1", "claimed": { {{claimed}} }, "inputs": {{Solar}} }
        """;

    private static IEnumerable<string> Numbers(JsonNode node) => node switch
    {
        JsonObject item => item.Where(each => each.Value is not null).SelectMany(each => Numbers(each.Value!)),
        JsonArray list => list.SelectMany(each => Numbers(each!)),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => [value.GetPath()],
        _ => [],
    };

    private static JsonNode At(JsonNode root, string path)
    {
        var node = root;
        foreach (var step in path[1..].Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            node = step.EndsWith(']') ? node[int.Parse(step[..^1], CultureInfo.InvariantCulture)]! : node[step]!;
        }

        return node;
    }
}
