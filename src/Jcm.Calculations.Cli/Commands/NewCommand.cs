using System.CommandLine;
using System.Globalization;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm new</c>: a project document, or a monitoring table, to fill in.</summary>
internal static class NewCommand
{
    private const int MostPoints = 10_000;

    /// <summary>More is no template for a person to fill in.</summary>
    private const int MostPeriods = 20_000;

    private const string EachMonth = "month", EachYear = "year";

    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    private static readonly DateOnly LastDay = new(2025, 12, 31);

    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm new TH_AM001 > project.json", "A project of the newest version with one monitoring point and the year 2025; what is null is to be filled in."),
        new("jcm new TH_AM001 --version 3.0 --points 2 --every month --monitoring-apart > project.json", "The same for two points by month, with the monitored values in a table of their own:"),
        new("jcm new TH_AM001 --version 3.0 --points 2 --every month --csv > monitoring.csv", "that table, with a row for each point, month and monitored parameter."),
        new("jcm new ID_AM007 --choose \"E_f,p=by mass\" --item diesel_oil --without PE_elec,p", "Ways and fuels that are known already, and an optional part that the project does not have."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var id = MethodologyArgument.Id();
        var version = MethodologyArgument.Version();
        var project = CommonOptions.Text("--project", "id", "Identifier of the project; to be filled in if left out.");
        var points = CommonOptions.WholeNumber("--points", "number", "How many monitoring points.", 1, 1, MostPoints);
        var from = CommonOptions.Date("--from", "First day of the monitoring; 2025-01-01 if left out.");
        var to = CommonOptions.Date("--to", "Last day of the monitoring; the last day of the year of --from if left out.");
        var every = CommonOptions.Word("--every", "length", "Length of a monitoring period, within calendar years; year if left out.", EachYear, EachMonth);
        var choose = CommonOptions.Texts("--choose", "symbol=way", "Choose how a parameter is obtained; the template then asks for what that way needs. May be repeated.");
        var item = CommonOptions.Texts("--item", "name", "A fuel, waste type or refrigerant of the project; sum=name where sums go over different things. May be repeated.");
        var without = CommonOptions.Texts("--without", "symbol", "Leave out an optional parameter that the project does not have. May be repeated.");
        var apart = CommonOptions.Flag("--monitoring-apart", "Leave out the monitored values: a monitoring table gives them.");
        var csv = CommonOptions.Flag("--csv", "Write the monitoring table (CSV after RFC 4180) instead of the project document.");
        var methodologies = new MethodologiesOption();
        var output = CommonOptions.Text("--out", "file", "Write to a new file instead of standard output.");
        var command = new Command("new", "Make a project document to fill in, with all that a methodology asks for.") { id, version, project, points, from, to, every, choose, item, without, apart, csv };
        methodologies.AddTo(command);
        command.Options.Add(output);
        command.SetAction(parsed =>
        {
            var problems = new List<FileProblems>();
            var catalogue = methodologies.Read(terminal, parsed, problems);
            if (problems.Count > 0) return ProblemPage.Write(terminal, problems, isJson: false);
            var definition = MethodologyArgument.Find(terminal, catalogue, parsed.GetRequiredValue(id), parsed.GetValue(version));
            var (first, last) = Days(parsed.GetValue(from), parsed.GetValue(to));
            var terms = new TemplateTerms
            {
                Project = parsed.GetValue(project),
                Points = [.. Enumerable.Range(1, (int)parsed.GetValue(points)).Select(number => string.Create(CultureInfo.InvariantCulture, $"point {number}"))],
                Periods = [.. Periods(first, last, parsed.GetValue(every) is EachMonth)],
                Choices = Choices(parsed.GetValue(choose) ?? []),
                Without = parsed.GetValue(without) ?? [],
                IsMonitoringApart = parsed.GetValue(apart),
            };
            if ((long)terms.Points.Count * terms.Periods.Count > MostPeriods)
            {
                throw new WrongUsageException(string.Create(CultureInfo.InvariantCulture, $"{terms.Points.Count} points with {terms.Periods.Count} periods each are too many for a template: {MostPeriods} together are the most."));
            }

            var template = Template(definition, terms);
            if (parsed.GetValue(item) is { Length: > 0 } items) template = Template(definition, terms with { Items = Items(template, items) });
            var text = parsed.GetValue(csv) ? template.ToMonitoringTable() : template.ToJson();
            if (parsed.GetValue(output) is { } file) OutputFile.Create(terminal, file, writer => writer.Write(text));
            else terminal.Out.Write(text);
            return ExitCode.Done;
        });
        return command;
    }

    private static (DateOnly First, DateOnly Last) Days(DateOnly? from, DateOnly? to)
    {
        var first = from ?? (to is { } end ? new DateOnly(end.Year, 1, 1) : FirstDay);
        var last = to ?? (from is { } start ? new DateOnly(start.Year, 12, 31) : LastDay);
        return first <= last ? (first, last) : throw new WrongUsageException("--from is later than --to.");
    }

    /// <summary>The periods of a monitoring, none over the end of a year: each credit has one vintage.</summary>
    private static IEnumerable<Period> Periods(DateOnly first, DateOnly last, bool isByMonth)
    {
        for (var day = first; day <= last;)
        {
            var month = isByMonth ? day.Month : 12;
            var end = new DateOnly(day.Year, month, DateTime.DaysInMonth(day.Year, month));
            if (end > last) end = last;
            yield return new Period(day, end);
            if (end == DateOnly.MaxValue) yield break;
            day = end.AddDays(1);
        }
    }

    private static Dictionary<string, string> Choices(IEnumerable<string> words)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word.Split('=', 2) is not [{ Length: > 0 } symbol, { Length: > 0 } way]) throw new WrongUsageException($"--choose cannot be \"{word}\": write the symbol and the way, for example \"EF_elec=grid\".");
            if (!choices.TryAdd(symbol, way)) throw new WrongUsageException($"--choose names {symbol} twice.");
        }

        return choices;
    }

    private static ProjectTemplate Template(MethodologyDefinition definition, TemplateTerms terms)
    {
        var template = ProjectTemplate.TryOf(definition, terms);
        return template.TryGet(out var valid) ? valid : throw new WrongUsageException(string.Join('\n', template.Problems.Select(problem => problem.Message)));
    }

    private static Dictionary<string, IReadOnlyList<string>> Items(ProjectTemplate template, string[] words)
    {
        var sums = template.Sums;
        var items = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var (sum, name) = word.Split('=', 2) is [var left, var right] ? (left, right) : (null, word);
            sum ??= sums is [var only] ? only : throw new WrongUsageException(sums.Count == 0
                ? $"--item cannot be \"{word}\": {template.Methodology.Name} sums over nothing with these choices."
                : $"--item cannot be \"{word}\": name what it is, for example \"{sums[0]}={word}\". Sums go over: {string.Join("; ", sums)}.");
            if (!items.TryGetValue(sum, out var names)) items.Add(sum, names = []);
            names.Add(name);
        }

        return items.ToDictionary(each => each.Key, each => (IReadOnlyList<string>)each.Value, StringComparer.Ordinal);
    }
}
