namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>Checks of table 1.</summary>
internal static class SubmissionChecks
{
    internal static void Run(AefSubmission row, FindingList findings)
    {
        if (row.LastYearOfNdcPeriod < row.FirstYearOfNdcPeriod)
        {
            findings.Problem(AefTable.Submission, 1, "LastYearOfNDCPeriod", ProblemCode.ReversedPeriod, $"The NDC period ends in {row.LastYearOfNdcPeriod}, before it begins in {row.FirstYearOfNdcPeriod}.");
        }
    }
}
