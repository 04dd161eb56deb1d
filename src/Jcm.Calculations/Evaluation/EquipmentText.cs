using System.Globalization;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Evaluation;

/// <summary>Reads an <see cref="EquipmentList"/> from comma-separated text and collects everything that is wrong with it.</summary>
internal sealed class EquipmentText(MethodologyDefinition methodology, Period period, MonitoringOptions option, string source)
{
    private const string Form = "point, class and capacity [unit] where they are needed, and a symbol with its unit in brackets for each parameter, for example \"NLL_PJ,i,j [W]\"";

    private readonly Provenance provenance = Provenance.SuppliedBy(source);
    private readonly List<Problem> problems = [];
    private readonly List<string> points = [];
    private readonly List<SuppliedValue> fixedValues = [];
    private readonly List<MonitoredValue> monitoredValues = [];
    private readonly List<Equipment> equipment = [];

    internal Outcome<EquipmentList> Read(string csv)
    {
        var parsed = CsvTable.TryParse(csv);
        if (!parsed.TryGet(out var table)) return Outcome<EquipmentList>.Failed(parsed.Problems);
        var capacity = table.Headings.Select(Split).FirstOrDefault(heading => heading?.Name is "capacity");
        var columns = table.Headings.Where(heading => heading is not ("point" or "class") && Split(heading)?.Name is not "capacity").Select(Column).OfType<ParameterColumn>().ToList();
        CheckHeadings(table, capacity, columns);
        if (string.IsNullOrWhiteSpace(source)) Add(ProblemCode.MissingSource, null, "The list has no source: name the document that holds it.");
        if (table.Rows.Count == 0) Add(ProblemCode.Empty, null, "The list has no row.");
        // Without sound headings the cells mean nothing.
        if (problems.Count > 0) return Outcome<EquipmentList>.Failed(problems);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var point = Point(row, seen);
            points.Add(point);
            if (capacity is not null) ReadEquipment(row, point, capacity);
            foreach (var column in columns) ReadValue(row, point, column);
        }

        return problems.Count == 0 ? new EquipmentList(points, fixedValues, monitoredValues, equipment) : Outcome<EquipmentList>.Failed(problems);
    }

    private void CheckHeadings(CsvTable table, Heading? capacity, List<ParameterColumn> columns)
    {
        if (!table.Headings.Contains("point", StringComparer.Ordinal)) Add(ProblemCode.MissingParameter, "headings", $"There is no column \"point\". Headings: {Form}.");
        if (table.Headings.Contains("class", StringComparer.Ordinal) != capacity is not null) Add(ProblemCode.MissingParameter, "headings", "Class and capacity belong together: there is a column for one of them only.");
        if (capacity is not null) problems.AddRange(Unit.TryParse(capacity.Unit).Problems.Select(problem => problem with { Where = In(capacity.Text) }));
        foreach (var twice in table.Headings.Select(Split).OfType<Heading>().GroupBy(heading => heading.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Add(ProblemCode.Duplicate, "headings", $"Two columns hold {twice.Key}: {string.Join(" and ", twice.Select(heading => heading.Text))}.");
        }

        if (columns.Exists(column => column.IsMonitored) && option is not (MonitoringOptions.A or MonitoringOptions.B or MonitoringOptions.C))
        {
            Add(ProblemCode.OptionNotAllowed, null, "Name the one monitoring option by which the monitored values were obtained: A, B or C.");
        }
    }

    private ParameterColumn? Column(string text)
    {
        if (Split(text) is not { } heading)
        {
            Add(ProblemCode.Malformed, text, $"The heading is not understood. Headings: {Form}.");
            return null;
        }

        if (methodology.Rule(heading.Name) is not { } rule)
        {
            problems.AddRange(ValueConversion.NoSuchParameter(methodology, heading.Name, heading.Unit, In(text)));
            return null;
        }

        var isMonitored = MonitoredChecks.IsMonitored(rule);
        if (!isMonitored && !SuppliedInputs.MayBeSupplied(rule)) Add(ProblemCode.WrongKind, text, $"{methodology.Name} takes no value of {heading.Name} as it stands: it is derived, follows from the period, or does not occur.");
        var unit = Unit.TryParse(heading.Unit);
        problems.AddRange(unit.Problems.Select(problem => problem with { Where = In(text) }));
        if (unit.TryGet(out var known) && !known.Fits(rule.Parameter.Unit)) problems.Add(known.MismatchWith(rule.Parameter.Unit) with { Where = In(text) });
        return new(text, heading.Name, heading.Unit, isMonitored);
    }

    private string Point(CsvTable.Row row, HashSet<string> seen)
    {
        var point = row["point"].Trim();
        if (point.Length == 0) Add(ProblemCode.MissingParameter, row, "point", "The row names no monitoring point.");
        else if (point is MonitoredValue.AllPoints) Add(ProblemCode.Malformed, row, "point", "\"*\" is no monitoring point: supply what all points share to the project.");
        else if (!seen.Add(point)) Add(ProblemCode.Duplicate, row, "point", $"The monitoring point \"{point}\" has a row already.");
        return point;
    }

    private void ReadEquipment(CsvTable.Row row, string point, Heading capacity)
    {
        var equipmentClass = row["class"].Trim();
        if (equipmentClass.Length == 0) Add(ProblemCode.MissingParameter, row, "class", "The cell is empty.");
        if (Number(row, capacity.Text) is { } number) equipment.Add(new(point, equipmentClass, number, capacity.Unit, source));
    }

    private void ReadValue(CsvTable.Row row, string point, ParameterColumn column)
    {
        if (Number(row, column.Text) is not { } value) return;
        if (column.IsMonitored) monitoredValues.Add(new(point, period, column.Symbol, value, column.Unit, option, source));
        else fixedValues.Add(new(column.Symbol, value, column.Unit, provenance, point));
    }

    private decimal? Number(CsvTable.Row row, string column)
    {
        var text = row[column].AsSpan().Trim();
        if (text.Length == 0) Add(ProblemCode.MissingParameter, row, column, "The cell is empty: a value is needed, and zero is written as 0.");
        else if (DecimalText.TryReadCell(text, out var number)) return number;
        else Add(ProblemCode.Malformed, row, column, $"\"{text}\" is not a number with a decimal point that a decimal holds.");
        return null;
    }

    private static Heading? Split(string heading)
    {
        var bracket = heading.LastIndexOf('[');
        if (bracket <= 0 || !heading.EndsWith(']')) return null;
        var name = heading[..bracket].Trim();
        return name.Length == 0 ? null : new(heading, name, heading[(bracket + 1)..^1].Trim());
    }

    private void Add(ProblemCode code, CsvTable.Row row, string column, string message) =>
        Add(code, string.Create(CultureInfo.InvariantCulture, $"row {row.Number}, {column}"), message);

    private void Add(ProblemCode code, string? place, string message) => problems.Add(new(code, place is null ? Location.None : In(place), message));

    private static Location In(string place) => new(Document: place);

    private sealed record Heading(string Text, string Name, string Unit);

    private sealed record ParameterColumn(string Text, string Symbol, string Unit, bool IsMonitored);
}
