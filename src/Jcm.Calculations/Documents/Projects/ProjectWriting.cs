using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>The document of a project that was built in code.</summary>
internal static class ProjectWriting
{
    internal static Outcome<ProjectDocument> Write(Project project, CreditingTerms? crediting, AllocationTerms? allocation)
    {
        if (allocation is not null && crediting is null)
        {
            return new Problem(ProblemCode.MissingParameter, new Location(Project: project.Id), "Credits can be divided only where it is known how they become whole tonnes: state the crediting.");
        }

        if (project.Meterings.Count > 0)
        {
            return new Problem(
                ProblemCode.WrongKind,
                new Location(Project: project.Id),
                "Values that were calculated from meters in code have no document: state the meters in a document, under \"meters\" and \"metering\", and read that.");
        }

        var contract = Contract(project) with
        {
            Crediting = crediting is null ? null : CreditingWriting.Crediting(crediting),
            Allocation = allocation is null ? null : CreditingWriting.Allocation(allocation),
        };
        return new ProjectDocument(contract, project) { Crediting = crediting, Allocation = allocation };
    }

    private static ProjectContract Contract(Project project) => new()
    {
        Format = ProjectDocument.Format,
        Project = project.Id,
        Name = project.Name,
        Methodology = new() { Id = project.Methodology.Id, Version = project.Methodology.Version },
        VintageDivision = project.VintageDivision == VintageDivision.Refused ? null : project.VintageDivision,
        Choices = List(project.Choices.Select(choice => new ChoiceContract { Symbol = choice.Symbol, Category = choice.Category, Point = choice.Point, Item = choice.Item })),
        Fixed = List(project.FixedValues.Select(ValueReading.Fixed)),
        BusinessAsUsual = List(project.BusinessAsUsualValues.Select(ValueReading.BusinessAsUsual)),
        DayCategories = List(project.DayCategories.Select(rule => new DayCategoryContract { Category = rule.DayCategory, Counts = rule.Counts, Source = rule.Source })),
        Points = List(project.MonitoredValues.Where(value => !IsShared(value)).GroupBy(value => value.Point, StringComparer.Ordinal).Select(point => new PointContract { Id = point.Key, Periods = Periods(point) })),
        Shared = List(Periods(project.MonitoredValues.Where(IsShared))),
        Carried = List(project.CarriedValues.Select(Carried)),
        Tables = List(project.Tables.Select(AidReading.Table)),
        Equipment = List(project.Equipment.Select(each => new EquipmentContract { Point = each.Point, Class = each.Class, Capacity = each.Capacity, Unit = each.Unit, Source = each.Source })),
        Histories = List(project.Histories.Select(AidReading.History)),
    };

    internal static CarriedContract Carried(CarriedValue value) => new()
    {
        Point = value.Point,
        Symbol = value.Symbol,
        Item = value.Item,
        AsOf = value.AsOf,
        Value = value.Value,
        Unit = value.Unit,
        Source = value.Source,
    };

    private static bool IsShared(MonitoredValue value) => value.Point is MonitoredValue.AllPoints;

    private static IReadOnlyList<PeriodContract> Periods(IEnumerable<MonitoredValue> values) =>
        [.. values.GroupBy(value => value.Period).Select(period => new PeriodContract { From = period.Key.From, To = period.Key.To, Values = [.. period.Select(Value)] })];

    private static MonitoredValueContract Value(MonitoredValue value) => new()
    {
        Symbol = value.Symbol,
        Value = value.Value,
        Unit = value.Unit,
        Option = (OptionWord)value.Option,
        Source = value.Source,
        DayCategory = value.DayCategory,
        Item = value.Item,
        MaximumError = value.MaximumError,
    };

    /// <summary>What has no values is left out.</summary>
    private static List<T>? List<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
