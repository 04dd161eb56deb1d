using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>One of the ways in which a methodology lets a parameter be obtained: from other parameters by a block, or as it stands.</summary>
/// <remarks>Source of the pattern: the options for the electricity emission factor in the energy-saving methodologies, for example https://www.jcm.go.jp/th-jp/methodologies/144.</remarks>
public sealed record Derivation
{
    /// <summary>The name by which a project chooses this way, for example <c>grid and captive</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The equations; null where the value is taken as it stands (<see cref="AsItStands"/>).</summary>
    public Block? Block { get; init; }

    /// <summary>The inputs of the block, under the symbols that they have in the methodology, in the order of its slots.</summary>
    public IReadOnlyList<Parameter> Inputs { get; init; } = [];

    /// <summary>What the block is evaluated for one by one and summed over, for example <c>fuel f</c>; null where it is evaluated once.</summary>
    public string? Each { get; init; }

    /// <summary>The rule for a value that is taken as it stands: monitored, fixed ex ante or a default; null where a block derives it.</summary>
    public ParameterRule? AsItStands { get; init; }

    /// <summary>A condition that the methodology puts on this way, in this library's words; null where there is none.</summary>
    public string? Condition { get; init; }

    /// <summary>How far it is certain that the methodology offers this way.</summary>
    public Confidence Confidence { get; init; } = Confidence.Supplied;

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    /// <summary>The inputs that have a rule of their own: all but the carried value of a series.</summary>
    public IEnumerable<Parameter> Ruled() => Block?.StateSlot is { } state ? Inputs.Where((_, slot) => slot != state) : Inputs;
}
