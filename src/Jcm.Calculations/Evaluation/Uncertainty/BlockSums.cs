namespace Jcm.Calculations.Evaluation.Uncertainty;

/// <summary>What is kept of a block of draws besides the reductions themselves, in tCO2e.</summary>
/// <param name="Reference">Sum of the reference emissions.</param>
/// <param name="Project">Sum of the project emissions.</param>
/// <param name="Reduction">Moments of the emission reductions.</param>
internal readonly record struct BlockSums(double Reference, double Project, Moments Reduction)
{
    internal BlockSums With(BlockSums next) => new(Reference + next.Reference, Project + next.Project, Reduction.With(next.Reduction));
}
