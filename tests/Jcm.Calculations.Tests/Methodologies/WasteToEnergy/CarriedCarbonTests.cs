using System.Text.Json;
using System.Text.Json.Nodes;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Methodologies.WasteToEnergy;

/// <summary>A calculation that goes on where an earlier one stopped gives what one calculation of all periods gives, bit for bit.</summary>
public sealed class CarriedCarbonTests
{
    private static readonly Period[] Years = [Period.Year(2022), Period.Year(2023), Period.Year(2024)];

    private static readonly Period[] Months = [.. Enumerable.Range(0, 18).Select(month => Period.Month(2022 + (month / 12), 1 + (month % 12)))];

    public static TheoryData<string, bool, int> Cuts() => new(
        from timing in new[] { Plants.Counting, Plants.YearAfter }
        from cut in new (bool IsMonthly, int First)[] { (false, 1), (false, 2), (true, 1), (true, 11), (true, 12) }
        select (timing, cut.IsMonthly, cut.First));

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Two_calculations_are_one(string timing, bool isMonthly, int first)
    {
        var periods = isMonthly ? Months : Years;
        var frame = Plants.Frame with { Choices = Plants.Frame.Choices.RemoveAll(choice => choice.Symbol is "g") };
        frame = frame.Choose("g", timing);
        var whole = Of(frame, periods, 0).Calculate();
        var earlier = Of(frame, periods[..first], 0).Calculate();
        var later = Of(frame, periods[first..], first).CarryFrom(earlier).Calculate();
        Assert.Equal(Values(whole), [.. Values(earlier), .. Values(later)]);
        Assert.Equal(whole.CarriedForward.Select(each => each.Value), later.CarriedForward.Select(each => each.Value));
        Assert.Equal(2, later.CarriedForward.Count);
        Assert.DoesNotContain(later.Policies, policy => policy.StartsWith("Series:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_carried_values_of_a_result_in_JSON_begin_the_next_document()
    {
        var text = GoldenCases.Read("waste-to-energy-yearly-tool04");
        var whole = ProjectDocument.Read(text).Value.Project.Calculate();
        var earlier = ProjectDocument.Read(WithPeriods(text, 0, 1, null)).Value.Project.Calculate();
        using var json = JsonDocument.Parse(earlier.ExplainJson());
        var later = ProjectDocument.Read(WithPeriods(text, 1, 2, json.RootElement.GetProperty("carriedForward").GetRawText())).Value.Project.Calculate();
        Assert.Equal(Values(whole), [.. Values(earlier), .. Values(later)]);
    }

    [Fact]
    public void Waste_that_is_no_longer_disposed_of_goes_on_decaying()
    {
        var earlier = Plants.Frame.Burns(Years[0], ("food", 1000)).Calculate();
        var later = Plants.Frame.Burns(Years[1], ("food", 0), ("wood", 10)).CarryFrom(earlier).Calculate();
        Assert.True(later.CarriedForward.Single(each => each.Item is "food").Value > 0);
        Assert.Contains("DDOC_acc,j (food) at the end", later.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_begins_with_nothing_says_so() => Assert.Contains(
        Plants.Frame.Burns(Years[0], ("food", 1000)).Calculate().Policies,
        policy => policy.StartsWith("Series: DDOC_acc,j begins with zero", StringComparison.Ordinal));

    private static Project Of(Project frame, Period[] periods, int offset)
    {
        for (var i = 0; i < periods.Length; i++)
        {
            var step = offset + i;
            frame = frame.Burns(periods[i], ("food", 1000.123m + step), ("paper_cardboard", 321.7m * (step % 3)));
        }

        return frame;
    }

    private static IEnumerable<decimal> Values(ProjectResult result) => result.Results.SelectMany(each => new[] { each.Levels.Reference.Tonnes, each.Levels.Project.Tonnes });

    private static string WithPeriods(string text, int first, int count, string? carried)
    {
        var root = JsonNode.Parse(text)!;
        var point = root["points"]![0]!;
        point["periods"] = new JsonArray([.. point["periods"]!.AsArray().Skip(first).Take(count).Select(each => each!.DeepClone())]);
        if (carried is not null) root["carried"] = JsonNode.Parse(carried);
        return root.ToJsonString();
    }
}
