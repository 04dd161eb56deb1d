namespace Jcm.Calculations.Article6.Aef;

/// <summary>Rows from their cells, in the order of the fields. A row with a problem is null.</summary>
internal static class AefRows
{
    internal static AefSubmission? Submission(AefCellReader cells)
    {
        var row = new AefSubmission
        {
            Party = cells.Party(),
            Version = cells.Text(),
            ReportedYear = cells.Year(),
            DateOfSubmission = cells.Date(),
            ReviewStatus = cells.OptionalText(),
            ConsistencyCheckResult = cells.OptionalText(),
            FirstYearOfNdcPeriod = cells.Year(),
            LastYearOfNdcPeriod = cells.Year(),
            ReviewReportReference = cells.OptionalText(),
        };
        return cells.IsSound ? row : null;
    }

    internal static AefAuthorisation? Authorisation(AefCellReader cells)
    {
        var row = new AefAuthorisation
        {
            Id = cells.Text(),
            Date = cells.Date(),
            CooperativeApproachId = cells.Text(),
            Version = cells.SmallWhole(),
            Quantity = cells.OptionalWhole(),
            Metric = Metric(cells),
            Sectors = cells.List(isRequired: true),
            ActivityTypes = cells.List(isRequired: false),
            Purposes = cells.Word(AefWords.Purposes),
            AuthorisedParties = cells.Parties(),
            AuthorisedEntityIds = cells.List(isRequired: false),
            AuthorisedOimp = cells.OptionalText(),
            Timeframe = cells.OptionalTimeframe(),
            Terms = cells.OptionalText(),
            Documentation = cells.OptionalText(),
            FirstTransferDefinition = cells.OptionalWord(AefWords.FirstTransferDefinitions),
            AdditionalInformation = cells.OptionalText(),
        };
        return cells.IsSound ? row : null;
    }

    internal static AefAction? Action(AefCellReader cells)
    {
        var (date, time) = cells.Moment();
        var row = new AefAction
        {
            Date = date,
            UtcTime = time,
            Type = cells.Word(AefWords.ActionTypes),
            Subtype = cells.OptionalText(),
            Block = Block(cells),
            TransferringParty = cells.OptionalParty(),
            AcquiringParty = cells.OptionalParty(),
            Purpose = cells.OptionalText(),
            UsingParty = cells.OptionalParty(),
            UsingEntityId = cells.OptionalText(),
            UseYear = cells.OptionalYear(),
            ConsistencyCheckResult = cells.OptionalText(),
            AdditionalInformation = cells.OptionalText(),
        };
        return cells.IsSound ? row : null;
    }

    internal static AefHolding? Holding(AefCellReader cells)
    {
        var block = Block(cells);
        return cells.IsSound ? new() { Block = block } : null;
    }

    internal static AefAuthorisedEntity? Entity(AefCellReader cells)
    {
        var row = new AefAuthorisedEntity
        {
            Date = cells.Date(),
            Name = cells.Text(),
            Country = cells.Country(),
            Id = cells.Text(),
            CooperativeApproachId = cells.Text(),
            Conditions = cells.OptionalText(),
            ChangeConditions = cells.OptionalText(),
            AdditionalInformation = cells.OptionalText(),
        };
        return cells.IsSound ? row : null;
    }

    private static AefBlock Block(AefCellReader cells) => new()
    {
        CooperativeApproachId = cells.Text(),
        AuthorisationId = cells.Text(),
        FirstTransferringParty = cells.Party(),
        RegistryId = cells.Text(),
        FirstId = cells.Whole(),
        LastId = cells.Whole(),
        UnderlyingUnitRegistryId = cells.OptionalText(),
        FirstUnitId = cells.OptionalWhole(),
        LastUnitId = cells.OptionalWhole(),
        Metric = Metric(cells),
        Quantity = cells.Whole(),
        NonGhgQuantity = cells.OptionalDecimal(),
        MitigationType = cells.Word(AefWords.MitigationTypes),
        Vintage = cells.Year(),
    };

    private static AefMetric Metric(AefCellReader cells) => new()
    {
        Kind = cells.Word(AefWords.Metrics),
        GwpValues = cells.OptionalText(),
        NonGhgMetric = cells.OptionalText(),
    };
}
