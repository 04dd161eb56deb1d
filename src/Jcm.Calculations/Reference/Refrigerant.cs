using System.Globalization;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Reference;

/// <summary>A refrigerant with its composition.</summary>
/// <param name="Id">Designation of ANSI/ASHRAE Standard 34, for example <c>R-410A</c>.</param>
/// <param name="Components">What it consists of; a pure refrigerant is its own one component. The mass fractions add up to one.</param>
/// <param name="Composition">Where the composition comes from.</param>
public sealed record Refrigerant(string Id, IReadOnlyList<RefrigerantComponent> Components, Provenance Composition)
{
    /// <summary>
    /// The global warming potential over 100 years in tCO2/t: the exact sum of mass fraction times potential over the components. Where the
    /// set holds no usable potential of a component there is no answer, and every such component is named; none counts as zero.
    /// </summary>
    /// <param name="set">The set of potentials.</param>
    public Outcome<ReferenceValue> GlobalWarmingPotential(GwpSet set)
    {
        var found = Components.Select(component => (Component: component, Potential: Potential(component, set))).ToList();
        var problems = found.SelectMany(each => each.Potential.Problems).ToList();
        if (problems.Count > 0) return Outcome<ReferenceValue>.Failed(problems);
        if (found is [var (_, pure)]) return pure.Value with { Name = $"GWP of {Id} in {set}" };
        var confidence = found.Select(each => each.Potential.Value.Provenance.Confidence).Append(Composition.Confidence).Append(Confidence.Derived).Min();
        var parts = found.Select(each => string.Create(
            CultureInfo.InvariantCulture,
            $"{each.Component.Name} {each.Component.MassFraction * 100:0.####} % × {Amount(each.Potential.Value)}"));
        return ReferenceValue.Of(
            $"GWP of {Id} in {set}",
            found.Sum(each => each.Component.MassFraction * Amount(each.Potential.Value)),
            Units.TonneCO2PerTonne,
            new Provenance(
                $"sum over the components by mass: {string.Join(" + ", parts)}; {Composition.Source}",
                confidence,
                Edition: set.ToString(),
                Note: string.Join("; ", found.Select(each => $"{each.Component.Name}: {each.Potential.Value.Provenance.Source}").Append(Composition.Note).OfType<string>())));
    }

    private static decimal Amount(ReferenceValue potential) => potential.Required().Value.Value;

    private Outcome<ReferenceValue> Potential(RefrigerantComponent component, GwpSet set)
    {
        var part = string.Equals(component.Name, Id, StringComparison.Ordinal) ? Id : $"{component.Name}, a component of {Id}";
        if (component.GasId is not { } gas || !GlobalWarmingPotentials.Find(gas, set).TryGet(out var potential))
        {
            return new Problem(
                ProblemCode.UnknownValue,
                $"The {set} set holds no global warming potential of {part}. It does not count as zero: supply the potential of {Id} with its source.");
        }

        var value = potential.Required();
        return value.IsValid
            ? potential
            : Outcome<ReferenceValue>.Failed([.. value.Problems.Select(problem => problem with { Message = $"{part}: {problem.Message}" })]);
    }
}
