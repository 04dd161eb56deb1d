using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Methodologies;

/// <summary>One line of a methodology's eligibility checklist.</summary>
/// <param name="Text">The criterion, in this library's words.</param>
/// <param name="Confidence">How far the line can be relied on.</param>
public sealed record EligibilityCriterion(string Text, Confidence Confidence);
