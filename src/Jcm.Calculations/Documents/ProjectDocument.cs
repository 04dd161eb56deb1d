using System.Text;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Documents.Projects;
using Jcm.Calculations.Documents.Tables;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Uncertainty;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Plan;

namespace Jcm.Calculations.Documents;

/// <summary>
/// What goes in, as a JSON document, version 1: the project with its methodology version, fixed values, choices, monitoring points, periods and values, and how
/// its reductions become credits and are divided.
/// </summary>
/// <remarks>
/// Strict: unknown and repeated keys, numbers that cannot be kept exactly, impossible dates and whatever is still to be filled in are problems, reported together
/// with their paths and lines. What is read, written and read again is the same, digit for digit.
/// </remarks>
public sealed class ProjectDocument
{
    /// <summary>The value of the key <c>format</c>.</summary>
    public const string Format = "jcm-project/1";

    /// <summary>The longest document that is read, in characters.</summary>
    public const int LongestDocument = 64 * 1024 * 1024;

    internal ProjectDocument(ProjectContract contract, Project project)
    {
        // The version that was found is part of what was asked for.
        Contract = contract with { Methodology = contract.Methodology with { Id = project.Methodology.Id, Version = project.Methodology.Version } };
        Project = project;
    }

    /// <summary>The JSON Schema (draft 2020-12) of the document.</summary>
    public static string Schema => SchemaFile.Read("jcm-project");

    /// <summary>The project.</summary>
    public Project Project { get; }

    /// <summary>How reductions become credits; null where the document does not say it, and then none are calculated.</summary>
    public CreditingTerms? Crediting { get; internal init; }

    /// <summary>How credits are divided between holders; null where they are not.</summary>
    public AllocationTerms? Allocation { get; internal init; }

    /// <summary>The approved monitoring plan; null where the document does not state it.</summary>
    public MonitoringPlan? Plan { get; internal init; }

    /// <summary>What the document reports to its plan, with all monitored values; null where it does not say for which days and under which guidelines it reports.</summary>
    public MonitoringReport? Report { get; internal init; }

    /// <summary>What the reports before leave for this one; null where the document does not state it.</summary>
    public MonitoringHistory? History { get; internal init; }

    /// <summary>The uncertainties of parameters of the equations; empty where the document states none.</summary>
    public IReadOnlyList<SuppliedUncertainty> Uncertainties { get; internal init; } = [];

    /// <summary>How the errors of parameters go together; empty where the document says nothing of it.</summary>
    public IReadOnlyList<RankCorrelation> Correlations { get; internal init; } = [];

    /// <summary>
    /// SHA-256 of the canonical form, as <c>sha256:</c> with 64 hexadecimal digits: two documents have the same fingerprint if they say the same, whatever their
    /// spaces, forms of numbers and descriptions are.
    /// </summary>
    public string Fingerprint => CanonicalForm.Fingerprint(Contract, ContractJson.Default.ProjectContract);

    internal ProjectContract Contract { get; }

    /// <summary>Where the values are that tables added; null where none were.</summary>
    internal TablePlaces? Tables { get; init; }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The text.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<ProjectDocument> Read(string json, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContractReader.Read(json, Format, LongestDocument, ContractJson.Default.ProjectContract, (contract, place) => ProjectReading.Read(contract, place, catalogue ?? Catalogue.Approved));
    }

    /// <summary>Reads a document that is at hand as bytes.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    public static Outcome<ProjectDocument> Read(ReadOnlyMemory<byte> utf8, Catalogue? catalogue = null) =>
        ContractReader.Read(utf8, Format, LongestDocument, ContractJson.Default.ProjectContract, (contract, place) => ProjectReading.Read(contract, place, catalogue ?? Catalogue.Approved));

    /// <summary>Reads a document and adds tables of monitored values and readings to it. They become part of the document, as if it had stated them after its own; a monitored value of the document that is null, still to be filled in, is filled by its row.</summary>
    /// <param name="json">The text.</param>
    /// <param name="tables">The tables, in the order in which they are added.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    /// <returns>The document; or all problems: at their path in the text, or at their column and line in a table. </returns>
    public static Outcome<ProjectDocument> Read(string json, IReadOnlyList<MonitoringTable> tables, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(tables);
        // What is refused as a text has nothing to add to.
        return json.Length > LongestDocument || DocumentText.HasHalfCharacter(json) ? Read(json, catalogue) : Read(Encoding.UTF8.GetBytes(json), tables, catalogue);
    }

    /// <summary>Reads a document that is at hand as bytes, and adds tables of monitored values and readings to it. They become part of the document, as if it had stated them after its own; a monitored value of the document that is null, still to be filled in, is filled by its row.</summary>
    /// <param name="utf8">The text in UTF-8.</param>
    /// <param name="tables">The tables, in the order in which they are added.</param>
    /// <param name="catalogue">The methodologies that the document may name; the approved ones if null.</param>
    /// <returns>The document; or all problems: at their path in the text, or at their column and line in a table. </returns>
    public static Outcome<ProjectDocument> Read(ReadOnlyMemory<byte> utf8, IReadOnlyList<MonitoringTable> tables, Catalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var filling = TableFilling.Of(utf8, tables);
        return ContractReader.Read(filling.Text, Format, LongestDocument, ContractJson.Default.ProjectContract, (contract, place) => ProjectReading.Read(contract, filling, tables, place, catalogue ?? Catalogue.Approved));
    }

    /// <summary>The document of a project that was built in code.</summary>
    /// <param name="project">The project.</param>
    /// <param name="crediting">How reductions become credits; null for none.</param>
    /// <param name="allocation">How credits are divided; needs <paramref name="crediting"/>; null for not at all.</param>
    public static Outcome<ProjectDocument> TryOf(Project project, CreditingTerms? crediting = null, AllocationTerms? allocation = null)
    {
        ArgumentNullException.ThrowIfNull(project);
        return ProjectWriting.Write(project, crediting, allocation);
    }

    /// <summary>The document of a project that was built in code.</summary>
    /// <param name="project">The project.</param>
    /// <param name="crediting">How reductions become credits; null for none.</param>
    /// <param name="allocation">How credits are divided; needs <paramref name="crediting"/>; null for not at all.</param>
    /// <exception cref="InvalidDataProblemsException">A document cannot say this; the exception carries all problems.</exception>
    public static ProjectDocument Of(Project project, CreditingTerms? crediting = null, AllocationTerms? allocation = null) => TryOf(project, crediting, allocation).Value;

    /// <summary>The document as indented JSON.</summary>
    public string Write() => ContractText.Write(Contract, ContractJson.Default.ProjectContract);

    /// <summary>Compares the report of the document with its plan; null where it states no plan or no report.</summary>
    public PlanCheck? CheckPlan() => Plan is not null && Report is not null ? Plan.Check(Report) : null;

    /// <summary>Calculates everything that the document asks for.</summary>
    /// <returns>The calculation, or all problems, each with its path in this document where there is one.</returns>
    public Outcome<ProjectCalculation> Evaluate() => ProjectCalculation.TryOf(this);

    /// <summary>Calculates everything that the document asks for, where that takes its time.</summary>
    /// <param name="progress">Told the share that is done, from 0 to 1; null where nobody asks.</param>
    /// <param name="cancellation">Ends the calculation without an outcome.</param>
    /// <returns>The calculation, or all problems, each with its path in this document where there is one.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Outcome<ProjectCalculation> Evaluate(IProgress<double>? progress, CancellationToken cancellation) => ProjectCalculation.TryOf(this, progress, cancellation);

    /// <summary>Calculates the emission reductions and checks the uncertainties that the document states.</summary>
    /// <returns>What the uncertainty of the emission reductions follows from, or all problems, each with its path in this document where there is one.</returns>
    public Outcome<ProjectUncertainty> TryUncertainty()
    {
        var emissions = Project.Evaluate();
        var outcome = emissions.TryGet(out var result) ? ProjectUncertainty.TryOf(result, Uncertainties, Correlations) : Outcome<ProjectUncertainty>.Failed(emissions.Problems);
        return outcome.IsValid ? outcome : Outcome<ProjectUncertainty>.Failed([.. outcome.Problems.Select(problem => Placed(problem, emissions.IsValid ? ProblemPlaces.Uncertainty(problem.Where, Contract) : null))]);
    }

    /// <summary>Calculates the emission reductions and checks the uncertainties that the document states.</summary>
    /// <exception cref="InvalidDataProblemsException">Something is wrong with the project or its uncertainties; the exception carries all problems.</exception>
    public ProjectUncertainty Uncertainty() => TryUncertainty().Value;

    /// <summary>Calculates everything that the document asks for.</summary>
    /// <exception cref="InvalidDataProblemsException">There is no result; the exception carries all problems.</exception>
    public ProjectCalculation Calculate() => Evaluate().Value;

    /// <summary>A problem that was found while calculating, at its place in this document or in a table that was added to it.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="path">The path, where it is known.</param>
    internal Problem Placed(Problem problem, string? path)
    {
        var placed = ProblemPlaces.Place(problem, Contract, path);
        return Tables?.Placed(placed) ?? placed;
    }
}
