using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>A value of reference data with its provenance. A value that may not be used is not there: only its provenance says what is known.</summary>
/// <param name="Name">What the value is, for example <c>grid emission factor VN national CM_published 2022</c>.</param>
/// <param name="Value">The value, where its confidence allows it to be used; null elsewhere.</param>
/// <param name="Provenance">Where the value comes from or can be found.</param>
public sealed record ReferenceValue(string Name, Quantity? Value, Provenance Provenance)
{
    /// <summary>The value, or the problem that names the document which holds it.</summary>
    public Outcome<Quantity> Required() => Value is { } value
        ? value
        : new Problem(
            ProblemCode.UnknownValue,
            $"{Name} is not held with enough confidence ({Provenance.Confidence.Word()}). Take it from {Provenance} and supply it with that source.");

    internal static ReferenceValue Of(string name, decimal? value, Unit unit, Provenance provenance) =>
        new(name, value is { } known && provenance.Confidence.IsUsed() ? new Quantity(known, unit) : null, provenance);
}
