namespace Jcm.Calculations.Evaluation.Quality;

/// <summary>Something that was supplied and has no part in the result, although nothing is wrong with it.</summary>
/// <param name="Where">The place: project, point, period and parameter as far as they apply.</param>
/// <param name="Message">What it is, and why it has no part, for people.</param>
public sealed record UnusedInput(Location Where, string Message);
