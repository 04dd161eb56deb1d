using Jcm.Calculations.Documents;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Cli.Files;

/// <summary>Documents that a command line names, told apart by their format.</summary>
internal static class DocumentFile
{
    /// <summary>A result: as it stands in a result document, or calculated from a project document.</summary>
    internal static Outcome<ResultDocument> Result(Terminal terminal, string name, Catalogue catalogue)
    {
        var text = InputFile.ReadBytes(terminal, name, ResultDocument.LongestDocument);
        if (!text.TryGet(out var json)) return Outcome<ResultDocument>.Failed(text.Problems);
        if (DocumentFormat.Of(json) is ResultDocument.Format) return ResultDocument.Read(json, catalogue);
        var project = ProjectDocument.Read(json, catalogue);
        if (!project.TryGet(out var document)) return Outcome<ResultDocument>.Failed(project.Problems);
        var calculated = document.Evaluate();
        return calculated.TryGet(out var calculation) ? calculation.ToDocument() : Outcome<ResultDocument>.Failed(calculated.Problems);
    }

    /// <summary>A claim held against a calculation: a result document or a claim document.</summary>
    internal static Outcome<Recalculation> Recalculate(Terminal terminal, string name, decimal? threshold, Catalogue catalogue)
    {
        var text = InputFile.ReadBytes(terminal, name, ResultDocument.LongestDocument);
        if (!text.TryGet(out var json)) return Outcome<Recalculation>.Failed(text.Problems);
        switch (DocumentFormat.Of(json))
        {
            case ClaimDocument.Format:
                var claim = ClaimDocument.Read(json, catalogue);
                return claim.TryGet(out var claimed) ? Recalculation.TryOf(claimed, threshold) : Outcome<Recalculation>.Failed(claim.Problems);
            default:
                var result = ResultDocument.Read(json, catalogue);
                return result.TryGet(out var stated) ? Recalculation.TryOf(stated, threshold) : Outcome<Recalculation>.Failed(result.Problems);
        }
    }
}
