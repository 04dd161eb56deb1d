namespace Jcm.Calculations.Article6.Aef.Checks;

/// <summary>Collects findings, each at its field.</summary>
internal sealed class FindingList
{
    private readonly List<Problem> problems = [];
    private readonly List<Problem> remarks = [];

    internal AefFindings With(IReadOnlyList<string> policies) => new(problems, remarks, policies);

    internal void Problem(AefTable table, int row, string technicalName, ProblemCode code, string message) =>
        problems.Add(At(table, row, AefFields.Find(table, technicalName), code, message));

    internal void Problem(AefTable table, int row, AefField field, ProblemCode code, string message) =>
        problems.Add(At(table, row, field, code, message));

    internal void Remark(AefTable table, int row, string technicalName, ProblemCode code, string message) =>
        remarks.Add(At(table, row, AefFields.Find(table, technicalName), code, message));

    internal void Remark(AefTable table, int row, AefField field, ProblemCode code, string message) =>
        remarks.Add(At(table, row, field, code, message));

    private static Problem At(AefTable table, int row, AefField field, ProblemCode code, string message) =>
        new(code, AefPlace.Of(table, row, field), message);
}
