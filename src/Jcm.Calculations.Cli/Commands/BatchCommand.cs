using System.CommandLine;
using Jcm.Calculations.Cli.Files;
using Jcm.Calculations.Cli.Output;

namespace Jcm.Calculations.Cli.Commands;

/// <summary><c>jcm batch</c>: credits of many rows.</summary>
internal static class BatchCommand
{
    private const long AnyNumber = long.MaxValue;

    internal static IReadOnlyList<CommandExample> Examples { get; } =
    [
        new("jcm batch rows.csv --methodology VN_AM007 --choose \"EF_RE,i=national grid\" --group-by project --vintage-column year", "The whole-tonne credits of each project and year, certified to be those of the calculation in decimals."),
        new("jcm batch rows.csv --kernel displaced-electricity --constant \"EF_RE,i=0.333 tCO2/MWh |design document\" --constant \"EC_AUX,i,p=0 MWh |none\" --constant \"EG_CH,i,p=0 MWh |none\" --constant \"EG_DIS,i,p=0 MWh |none\" --constant \"PE_i,p=0 tCO2e |none\" --group-by project --ignore year --json", "Equations without a methodology: every parameter is a column or a constant."),
        new("jcm batch rows-with-faults.csv --methodology VN_AM007 --choose \"EF_RE,i=national grid\" --group-by project --vintage-column year --bad-rows bad.csv", "Bad rows are left out, counted by group and written to a file with their reasons.", ExitCode.Problems),
        new("jcm batch rows.csv --methodology VN_AM007 --choose \"EF_RE,i=national grid\" --group-by project --ignore year --totals part.json", "Exact totals for jcm merge, for files that are calculated in parts."),
    ];

    internal static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("rows") { HelpName = "rows.csv", Description = "A CSV file with headings, of any length. A heading is a parameter with its unit, in quotation marks, for example \"EG_i,p [MWh]\". - for standard input, which is copied to a temporary file." };
        var kernel = CommonOptions.Text("--kernel", "id", "The equations, for example electricity-efficiency-ratio; every parameter has to be a column or a constant. This or --methodology.");
        var methodology = CommonOptions.Text("--methodology", "id[@version]", "The methodology version, for example VN_AM007@1.0; what it fixes is taken as constant. This or --kernel.");
        var choose = Texts("--choose", "symbol=row", "The row of a table of defaults, or the way to derive a parameter, for example \"EF_RE,i=national grid\". May be given more than once.");
        var column = Texts("--column", "symbol=unit", "The unit of a column that has none in its heading, for example \"EC_PJ,i,p=kWh\". May be given more than once.");
        var constant = Texts("--constant", "symbol=value unit |source", "One value for all rows with the document it was taken from, for example \"COP_PJ,i=6.1 |test report\". May be given more than once.");
        var groupBy = CommonOptions.Text("--group-by", "heading", "The column that names the group of a row, for example project; all rows are one group if left out.");
        var vintage = CommonOptions.Text("--vintage-column", "heading", "The column with the calendar year of a row: each project and year is a group of its own.");
        var ignore = Texts("--ignore", "heading", "A column that does not matter. May be given more than once; any other column that is no parameter is refused.");
        var badRows = CommonOptions.Text("--bad-rows", "bad.csv", "Write every bad row to a new CSV file: row, line, reason, text.");
        var mostBad = CommonOptions.WholeNumber("--max-bad-rows", "number", "Stop without a result when more rows than this are bad.", AnyNumber, 0, AnyNumber);
        var totals = CommonOptions.Text("--totals", "part1.json", "Write the exact totals (jcm-totals/1) to a new file, for jcm merge.");
        var threads = CommonOptions.WholeNumber("--threads", "number", "How many threads work; the result has the same bits for any number.", 2, 1, 256);
        var decimals = CommonOptions.Flag("--decimals", "Calculate every group in decimals too, which is slower: merged totals can then always tell their whole tonnes.");
        var methodologies = new MethodologiesOption();
        var json = CommonOptions.Json();
        var command = new Command("batch", "Calculate the credits of many rows of a CSV file, group by group, in constant memory.") { file, kernel, methodology, choose, column, constant, groupBy, vintage, ignore, badRows, mostBad, totals, threads, decimals };
        methodologies.AddTo(command);
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(kernel) is null == result.GetValue(methodology) is null) result.AddError("jcm batch needs the equations: either --methodology or --kernel.");
            if (result.GetValue(kernel) is not null && result.GetValue(choose)!.Length > 0) result.AddError("--choose belongs to --methodology: bare equations have no tables.");
        });
        command.SetAction(parsed =>
        {
            InputFile.CheckOnceFromStandardInput([parsed.GetRequiredValue(file), .. methodologies.Names(parsed)]);
            var problems = new List<FileProblems>();
            var catalogue = methodologies.Read(terminal, parsed, problems);
            if (problems.Count > 0) return ProblemPage.Write(terminal, problems, parsed.GetValue(json));
            return new BatchRun(terminal)
            {
                File = parsed.GetRequiredValue(file),
                Kernel = parsed.GetValue(kernel) is { } id ? BatchConstants.Kernel(id) : null,
                Methodology = parsed.GetValue(methodology) is { } version ? BatchConstants.Methodology(version, catalogue) : null,
                Choices = [.. parsed.GetValue(choose)!.Select(BatchConstants.Choice)],
                Constants = [.. parsed.GetValue(constant)!.Select(BatchConstants.Constant)],
                Use = new() { GroupBy = parsed.GetValue(groupBy), VintageColumn = parsed.GetValue(vintage), Ignored = parsed.GetValue(ignore)!, Units = BatchConstants.Units(parsed.GetValue(column)!) },
                BadRows = parsed.GetValue(badRows),
                MostBadRows = parsed.GetValue(mostBad),
                Totals = parsed.GetValue(totals),
                InDecimals = parsed.GetValue(decimals),
                Threads = (int)parsed.GetValue(threads),
                IsJson = parsed.GetValue(json),
            }.Run();
        });
        return command;
    }

    private static Option<string[]> Texts(string name, string valueName, string description) => new(name) { HelpName = valueName, Description = description, DefaultValueFactory = _ => [], Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
