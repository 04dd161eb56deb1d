namespace Jcm.Calculations.Methodologies;

/// <summary>An order between inputs on which the declared conservative directions rest: for example that the project boiler is at least as efficient as the reference boiler.</summary>
/// <remarks>Data that break it are evaluated all the same, with a warning; the reduction is then as a rule negative.</remarks>
/// <param name="Smaller">The inputs whose sum is not larger. All inputs of an assumption have one unit.</param>
/// <param name="Larger">The inputs whose sum is not smaller.</param>
public sealed record Assumption(IReadOnlyList<Input> Smaller, IReadOnlyList<Input> Larger)
{
    /// <summary>For example <c>eta_RE ≤ eta_PJ</c>.</summary>
    public override string ToString() => $"{Sum(Smaller)} ≤ {Sum(Larger)}";

    private static string Sum(IReadOnlyList<Input> inputs) => string.Join(" + ", inputs.Select(input => input.Parameter.Symbol));
}
