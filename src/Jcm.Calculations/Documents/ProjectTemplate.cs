using System.Text;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Documents;

/// <summary>A project document to be filled in: everything that a methodology asks of a project, with what to enter and where to find it.</summary>
public sealed class ProjectTemplate
{
    private const string LineEnd = "\r\n";

    private ProjectTemplate(MethodologyDefinition methodology, TemplateTerms terms, TemplateWalk walk)
    {
        Methodology = methodology;
        Terms = terms;
        Walk = walk;
    }

    /// <summary>The columns of a monitoring table, in their order.</summary>
    public static IReadOnlyList<string> MonitoringColumns { get; } = ["point", "from", "to", "symbol", "value", "unit", "option", "source", "dayCategory", "item"];

    /// <summary>The methodology version that it is for.</summary>
    public MethodologyDefinition Methodology { get; }

    /// <summary>What it is made for.</summary>
    public TemplateTerms Terms { get; }

    /// <summary>What the sums that the template asks for go over, for example <c>fuel f</c>.</summary>
    public IReadOnlyList<string> Sums => [.. Walk.Sums.Keys];

    internal TemplateWalk Walk { get; }

    /// <summary>A template for a methodology version.</summary>
    /// <param name="methodology">The methodology version.</param>
    /// <param name="terms">Points, periods, and what is chosen already; one point and the year 2025 if null.</param>
    /// <returns>The template; or every point, period, choice, part or parameter of the terms that cannot be.</returns>
    public static Outcome<ProjectTemplate> TryOf(MethodologyDefinition methodology, TemplateTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(methodology);
        terms ??= new();
        var walk = new TemplateWalk(methodology, terms);
        var problems = TemplateChecks.Of(methodology, terms, walk);
        return problems.Count > 0 ? Outcome<ProjectTemplate>.Failed(problems) : new ProjectTemplate(methodology, terms, walk);
    }

    /// <summary>A template for a methodology version.</summary>
    /// <param name="methodology">The methodology version.</param>
    /// <param name="terms">Points, periods, and what is chosen already; one point and the year 2025 if null.</param>
    /// <exception cref="InvalidDataProblemsException">The terms cannot be; the exception carries all problems.</exception>
    public static ProjectTemplate Of(MethodologyDefinition methodology, TemplateTerms? terms = null) => TryOf(methodology, terms).Value;

    /// <summary>The template as a project document: what is to be filled in is null, and the key <c>description</c> beside it says what to enter.</summary>
    public string ToJson() => new TemplateJson(Methodology, Terms, Walk).Write();

    /// <summary>The monitored values as a table: comma-separated after RFC 4180, with a header and a row for each point, period and parameter. What is to be filled in is empty.</summary>
    public string ToMonitoringTable()
    {
        var text = new StringBuilder(string.Join(',', MonitoringColumns)).Append(LineEnd);
        foreach (var point in Terms.Points)
        {
            foreach (var period in Terms.Periods)
            {
                foreach (var value in Walk.Monitored)
                {
                    var parameter = value.Rule.Parameter;
                    string?[] cells = [point, TemplateJson.Day(period.From), TemplateJson.Day(period.To), parameter.Symbol, null, parameter.Unit.Symbol, TemplateJson.OnlyOption(value.Rule.Options), null, null, value.Item.Name];
                    text.AppendJoin(',', cells.Select(Quoted)).Append(LineEnd);
                }
            }
        }

        return text.ToString();
    }

    private static string Quoted(string? cell)
    {
        if (cell is null) return "";
        return cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
