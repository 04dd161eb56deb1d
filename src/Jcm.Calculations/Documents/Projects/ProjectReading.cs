using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Metering;
using Jcm.Calculations.Documents.Tables;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>What the contract of a project document means. Every problem goes to its place in the document.</summary>
internal static class ProjectReading
{
    /// <summary>Reads a contract to which the rows of tables are added.</summary>
    internal static ProjectDocument? Read(ProjectContract contract, TableFilling filling, IReadOnlyList<MonitoringTable> tables, DocumentPlace place, Catalogue catalogue)
    {
        var whole = tables.Aggregate(filling.Fill(contract, place), (longer, table) => longer.Add(table, place.Problems, filling.Used));
        var places = new TablePlaces(contract, whole, tables);
        var document = Read(whole, place, catalogue, places);
        for (var i = 0; i < place.Problems.Count; i++) place.Problems[i] = places.Placed(place.Problems[i]);
        return document;
    }

    internal static ProjectDocument? Read(ProjectContract contract, DocumentPlace place, Catalogue catalogue, TablePlaces? tables = null)
    {
        if (!string.Equals(contract.Format, ProjectDocument.Format, StringComparison.Ordinal))
        {
            place.At("format").Report(ProblemCode.UnknownName, $"The format \"{contract.Format}\" is not known; this library reads {ProjectDocument.Format}.");
        }

        if (string.IsNullOrWhiteSpace(contract.Project)) place.At("project").Report(ProblemCode.Malformed, "The project has an empty identifier.");
        var methodology = place.At("methodology").Take(catalogue.TryGet(contract.Methodology.Id, contract.Methodology.Version));
        var points = new PointReading();
        var project = new
        {
            Choices = place.Map("choices", contract.Choices, (choice, _) => new SuppliedChoice(choice.Symbol, choice.Category, choice.Point) { Item = choice.Item }),
            Fixed = place.Map("fixed", contract.Fixed, (value, _) => ValueReading.Fixed(value)),
            BusinessAsUsual = place.Map("businessAsUsual", contract.BusinessAsUsual, (value, _) => ValueReading.BusinessAsUsual(value)),
            Days = place.Map("dayCategories", contract.DayCategories, (rule, _) => new DayCategoryRule(rule.Category, rule.Counts, rule.Source)),
            Monitored = points.Read(contract, place),
            Carried = place.Map("carried", contract.Carried, (value, _) => new CarriedValue(value.Point, value.Symbol, value.Item, value.AsOf, value.Value, value.Unit, value.Source)),
            Tables = place.Map("tables", contract.Tables, AidReading.Table),
            Equipment = place.Map("equipment", contract.Equipment, (each, _) => new Equipment(each.Point, each.Class, each.Capacity, each.Unit, each.Source)),
            Histories = place.Map("histories", contract.Histories, AidReading.History),
        };
        var uncertainties = place.Map("uncertainties", contract.Uncertainties, UncertaintyReading.Uncertainty);
        var correlations = place.Map("correlations", contract.Correlations, (each, _) => new RankCorrelation(each.First, each.Second, each.Coefficient));
        if (correlations.Count > 0 && contract.Uncertainties is null) place.At("correlations").Report(ProblemCode.MissingParameter, "Errors can go together only where \"uncertainties\" states them: add it.");
        var (crediting, allocation) = CreditingReading.Read(contract, place);
        var metered = MeteringMapping.Map(contract.Meters, contract.Metering, PointReading.Periods(contract), contract.Project, methodology, place);
        var plan = contract.Plan is null ? null : new PlanMapping(contract.Plan, contract.Project, methodology, place.At("plan")).Map();
        if (methodology is null || string.IsNullOrWhiteSpace(contract.Project)) return null;
        var made = new Project(contract.Project, methodology)
        {
            Name = contract.Name,
            VintageDivision = contract.VintageDivision ?? VintageDivision.Refused,
            Choices = [.. project.Choices],
            FixedValues = [.. project.Fixed],
            BusinessAsUsualValues = [.. project.BusinessAsUsual],
            DayCategories = [.. project.Days],
            MonitoredValues = [.. project.Monitored],
            CarriedValues = [.. project.Carried],
            Tables = [.. project.Tables],
            Equipment = [.. project.Equipment],
            Histories = [.. project.Histories],
        };
        if (metered is not null) made = made.Monitor(metered);
        if (place.Problems.Count > 0)
        {
            place.Problems.AddRange(FurtherProblems.Of(made, contract, place));
            return null;
        }

        return new(contract, made)
        {
            Tables = tables,
            Plan = plan?.Plan,
            Report = plan?.Report is { } report ? report with { Values = made.MonitoredValues } : null,
            History = plan?.History,
            Crediting = crediting,
            Allocation = allocation,
            Uncertainties = uncertainties,
            Correlations = correlations,
        };
    }
}
