using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Xunit;

namespace Jcm.Calculations.Tests.Documents;

/// <summary>Templates of project documents.</summary>
public sealed class ProjectTemplateTests
{
    private const int Runs = 12;

    private const int MostAttempts = 40;

    public static TheoryData<string, string> Definitions => [.. Catalogue.Approved.Definitions.Select(definition => (definition.Id, definition.Version))];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Whoever_fills_in_a_template_has_a_project_that_is_calculated(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        Fills(definition, new());
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_template_asks_for_what_any_chosen_ways_need(string id, string version)
    {
        var definition = Catalogue.Approved.Get(id, version);
        for (var seed = 0; seed < Runs; seed++) Fills(definition, FilledTemplate.RandomWays(definition, seed, new TemplateTerms { Points = ["roof \"A\"", "roof, B"], Periods = [Period.Month(2025, 1), Period.Month(2025, 2)] }), seed);
    }

    /// <summary>Values that each are valid may together give a derived value that is not, such as heat below zero: then others are drawn.</summary>
    private static void Fills(MethodologyDefinition definition, TemplateTerms terms, int first = 0)
    {
        var template = ProjectTemplate.Of(definition, terms);
        IReadOnlyList<Problem> problems = [];
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var json = FilledTemplate.Json(template, (first * MostAttempts) + attempt);
            var project = ProjectDocument.Read(json);
            problems = project.Problems;
            if (!project.TryGet(out var read)) break;
            problems = read.Evaluate().Problems;
            if (problems.Count == 0 || problems.Any(problem => problem.Code != ProblemCode.OutOfRange)) break;
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
