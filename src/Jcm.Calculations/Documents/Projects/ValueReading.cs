using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>The fixed and business-as-usual values of a project document, in both directions.</summary>
internal static class ValueReading
{
    internal static SuppliedValue Fixed(FixedValueContract value) =>
        new(value.Symbol, value.Value, value.Unit, Provenance(value.Source, value.Provenance), value.Point, value.Category) { Item = value.Item };

    internal static SuppliedValue BusinessAsUsual(BusinessAsUsualContract value) =>
        new(value.Symbol, value.Value, value.Unit, Provenance(value.Source, value.Provenance), value.Point);

    internal static FixedValueContract Fixed(SuppliedValue value) => new()
    {
        Symbol = value.Symbol,
        Value = value.Value,
        Unit = value.Unit,
        Source = value.Provenance.Source,
        Provenance = Provenance(value.Provenance),
        Point = value.Point,
        Category = value.Category,
        Item = value.Item,
    };

    internal static BusinessAsUsualContract BusinessAsUsual(SuppliedValue value) => new()
    {
        Symbol = value.Symbol,
        Value = value.Value,
        Unit = value.Unit,
        Source = value.Provenance.Source,
        Provenance = Provenance(value.Provenance),
        Point = value.Point,
    };

    internal static Provenance Provenance(string source, ProvenanceContract? more) => more is null
        ? Parameters.Provenance.SuppliedBy(source)
        : new(source, more.Confidence, more.Url, more.Publisher, more.Edition, more.Note);

    /// <summary>What is known of a source beyond its name; null where there is nothing.</summary>
    internal static ProvenanceContract? Provenance(Provenance provenance) => provenance == Parameters.Provenance.SuppliedBy(provenance.Source)
        ? null
        : new() { Confidence = provenance.Confidence, Url = provenance.Url, Publisher = provenance.Publisher, Edition = provenance.Edition, Note = provenance.Note };
}
