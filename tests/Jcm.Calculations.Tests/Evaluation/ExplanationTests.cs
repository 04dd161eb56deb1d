using System.Text.Json;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Tests.Methodologies;
using Jcm.Calculations.Reference;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>What a result says about itself, on every golden project.</summary>
public sealed class ExplanationTests
{
    public static TheoryData<string> Cases() =>
        [.. GoldenCases.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_text_names_every_parameter_source_policy_warning_and_version(string name)
    {
        var result = Result(name);
        var text = result.Explain();
        string[] expected =
        [
            result.Project.Id, result.Project.Name!, result.Project.Methodology.Name, result.Project.Methodology.Sources[0].Url,
            ProjectResult.LibraryVersion, DataEdition.Name, DataEdition.Fingerprint,
            .. result.Policies, .. result.Warnings.Select(warning => warning.ToString()), "Rounding", "Negative reductions", "Vintages", "GWP set", "Business as usual",
            .. result.Results.Select(each => $"Monitoring point {each.Point}, period {each.Period}"),
            .. Supplied(result).SelectMany(parameter => (string[])[parameter.Parameter.Symbol, parameter.Provenance.Source, parameter.Provenance.Url ?? "", parameter.Category ?? "", parameter.Derivation ?? ""]),
        ];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains("ER_p = RE_p − PE_p = ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_JSON_is_valid_and_keeps_every_decimal(string name)
    {
        var result = Result(name);
        using var json = JsonDocument.Parse(result.ExplainJson());
        var root = json.RootElement;
        Check(result.Total, root.GetProperty("total"));
        Assert.Equal(result.Policies, root.GetProperty("policies").EnumerateArray().Select(each => each.GetString()!), StringComparer.Ordinal);
        Assert.Equal(result.Warnings.Select(each => each.ToString()), root.GetProperty("warnings").EnumerateArray().Select(each => each.GetString()!), StringComparer.Ordinal);
        Assert.Equal(ProjectResult.DataVersion, root.GetProperty("dataVersion").GetString());
        var vintages = root.GetProperty("vintages").EnumerateArray().ToList();
        Assert.Equal(result.Vintages.Select(each => each.Vintage.Number), vintages.Select(each => each.GetProperty("vintage").GetInt32()));
        foreach (var (vintage, element) in result.Vintages.Zip(vintages)) Check(vintage.Levels, element);
        foreach (var (period, element) in result.Results.Zip(root.GetProperty("results").EnumerateArray()))
        {
            Check(period.Levels, element);
            // What belongs to one fuel or waste type has the symbol of the others of its kind.
            var parameters = element.GetProperty("parameters").EnumerateArray().Where(each => !each.TryGetProperty("item", out _))
                .ToDictionary(each => each.GetProperty("symbol").GetString()!, StringComparer.Ordinal);
            foreach (var parameter in period.Parameters.Where(each => each.Kind != ParameterKind.NotApplicable))
            {
                Assert.Equal(parameter.Value, parameters[parameter.Parameter.Symbol].GetProperty("value").GetDecimal());
                Assert.Equal(parameter.Provenance.Source, parameters[parameter.Parameter.Symbol].GetProperty("source").GetString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_working_recomputes_the_levels(string name) =>
        Assert.All(Result(name).Results, each =>
        {
            Assert.Equal(each.Levels.Reference.Tonnes, each.Working.Reference.Value.Value);
            Assert.Equal(each.Levels.Project.Tonnes, each.Working.Project.Value.Value);
            Assert.Equal(each.Levels.BusinessAsUsual is null, each.BusinessAsUsualWorking is null);
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_culture_gives_the_same_explanations(string name)
    {
        var expected = Explanations(name);
        foreach (var culture in new[] { "tr-TR", "ja-JP", "ar-SA", "fa-IR", "en-IN", "sv-SE", "" })
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(expected, Explanations(name), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Problems_read_the_same_under_every_culture()
    {
        var project = Boiler.Heats("HOB 1", Period.Month(2023, 6), -1.5m, 1000.25m).Fix("eta_PJ", 1.5m, "", "x").BusinessAsUsual("eta_RE", 0.75m, "", "x");
        var expected = project.Evaluate().Problems.Select(problem => problem.ToString()).ToList();
        Assert.Contains(expected, problem => problem.Contains("-1.5 GJ", StringComparison.Ordinal));
        foreach (var culture in new[] { "tr-TR", "ja-JP", "ar-SA", "fa-IR", "sv-SE" })
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(expected, project.Evaluate().Problems.Select(problem => problem.ToString()), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void The_LaTeX_has_a_block_for_each_point_and_period_and_escapes_names()
    {
        var latex = SolarFrame.Generates("roof_1 & 100 %", Period.Month(2024, 1), 1).Generates("roof_1 & 100 %", Period.Month(2024, 2), 1).Calculate().ExplainLatex();
        Assert.Equal(2, latex.Split(@"\paragraph{").Length - 1);
        Assert.Contains(@"roof\_1 \& 100 \%", latex, StringComparison.Ordinal);
        Assert.Contains("2024-02-01..2024-02-29", latex, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_reading_is_a_stated_policy_and_not_a_parameter()
    {
        var result = Solar.Calculate();
        Assert.Contains($"{Auxiliary}: not supplied, which means that EG_i,p is metered net of the own use of the PV system.", result.Policies, StringComparer.Ordinal);
        using var json = JsonDocument.Parse(result.ExplainJson());
        Assert.DoesNotContain(json.RootElement.GetProperty("results")[0].GetProperty("parameters").EnumerateArray(), each => each.GetProperty("symbol").GetString() is Auxiliary);
    }

    [Fact]
    public void The_business_as_usual_value_and_its_source_are_in_the_text_and_the_JSON()
    {
        var result = Solar.BusinessAsUsual(Factor, 0.61m, "tCO2/MWh", "statistics of the ministry").Calculate();
        Assert.Contains("statistics of the ministry", result.Explain(), StringComparison.Ordinal);
        Assert.Contains("statistics of the ministry", result.ExplainJson(), StringComparison.Ordinal);
    }

    private static ProjectResult Result(string name) =>
        ProjectDocument.Read(GoldenCases.Read(name)).Value.Project.Calculate();

    private static IEnumerable<ResolvedParameter> Supplied(ProjectResult result) => result.Results
        .SelectMany(each => each.Parameters.Concat(each.BusinessAsUsualParameters ?? []))
        .Where(parameter => parameter.Kind != ParameterKind.NotApplicable);

    private static string[] Explanations(string name)
    {
        var result = Result(name);
        return [result.Explain(), result.ExplainJson(), result.ExplainLatex()];
    }

    private static void Check(EmissionLevels levels, JsonElement element)
    {
        Assert.Equal(levels.Reference.Tonnes, element.GetProperty("reference").GetDecimal());
        Assert.Equal(levels.Project.Tonnes, element.GetProperty("project").GetDecimal());
        Assert.Equal(levels.Reduction.Tonnes, element.GetProperty("reduction").GetDecimal());
        Assert.Equal(levels.BusinessAsUsual?.Tonnes, element.TryGetProperty("businessAsUsual", out var bau) ? bau.GetDecimal() : null);
    }
}
