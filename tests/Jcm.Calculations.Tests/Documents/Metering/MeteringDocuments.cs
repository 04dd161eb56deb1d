using System.Runtime.CompilerServices;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Monitoring.Metering;
using Xunit;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>Documents with meters for the tests.</summary>
internal static class MeteringDocuments
{
    internal static string Rooftop { get; } = Case("rooftop");

    internal static string TwoRoofs { get; } = Case("two-roofs");

    internal static string Planned { get; } = Case("planned");

    /// <summary>The problems of a document in which one text stands in place of another.</summary>
    internal static IReadOnlyList<Problem> ProblemsOf(string document, params (string Old, string New)[] changes)
    {
        foreach (var (old, text) in changes)
        {
            Assert.Contains(old, document, StringComparison.Ordinal);
            document = document.Replace(old, text, StringComparison.Ordinal);
        }

        return ProjectDocument.Read(document).Problems;
    }

    /// <summary>Everything that metered data say, as text.</summary>
    internal static string Text(MeteredData data) => string.Join(
        '\n',
        [
            data.Project,
            data.Clock.ToString(),
            .. data.Periods.Select(period => period.ToString()),
            .. data.Values.SelectMany(value => value.Lines.Prepend($"{value}: {value.Parameter.Option}, {value.Parameter.Source}, {value.Parameter.Item}, {value.Parameter.Boundary}: {value.Working}")),
            .. data.Values.SelectMany(value => value.Positions).Select(position => $"{position.Name}: {position.GapRule}, {position.EstimatedRule}"),
            .. data.Findings.Select(finding => finding.ToString()),
        ]);

    private static string Case(string name, [CallerFilePath] string here = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "cases", $"{name}.json"));
}
