namespace Jcm.Calculations.Article6.Aef;

/// <summary>The five tables of the Agreed Electronic Format (AEF), in which Parties report annual information under Article 6.2.</summary>
/// <remarks>Source: Decision 2/CMA.3, annex, paragraph 20, <see href="https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf"/>; Decision 4/CMA.6, annex II.</remarks>
public enum AefTable
{
    /// <summary>Table 1: who reports on which year.</summary>
    Submission,

    /// <summary>Table 2: authorisations.</summary>
    Authorizations,

    /// <summary>Table 3: actions of the reported year.</summary>
    Actions,

    /// <summary>Table 4: what is held on 31 December of the reported year.</summary>
    Holdings,

    /// <summary>Table 5: authorised entities.</summary>
    AuthorizedEntities,
}
