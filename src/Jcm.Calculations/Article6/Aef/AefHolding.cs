namespace Jcm.Calculations.Article6.Aef;

/// <summary>A row of table 4, Holdings: a block held on 31 December of the reported year.</summary>
public sealed record AefHolding
{
    /// <summary>The block; all sixteen fields.</summary>
    public required AefBlock Block { get; init; }
}
