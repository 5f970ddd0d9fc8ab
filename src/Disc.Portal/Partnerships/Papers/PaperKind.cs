namespace Disc.Portal.Partnerships.Papers;

/// <summary>The papers that a partnership has to have in order (rule 20).</summary>
public enum PaperKind
{
    /// <summary>The legitimate interests assessment, LIA (UK GDPR Article 6(1)(f)).</summary>
    LegitimateInterests,

    /// <summary>The data protection impact assessment, DPIA (UK GDPR Article 35).</summary>
    ImpactAssessment,

    /// <summary>The record of processing (UK GDPR Article 30).</summary>
    RecordOfProcessing,

    /// <summary>The appropriate policy document for criminal offence data (DPA 2018 Schedule 1 Part 4).</summary>
    PolicyDocument,

    /// <summary>A privacy notice (UK GDPR Articles 13 and 14).</summary>
    PrivacyNotice,

    /// <summary>The registration with the Information Commissioner's Office.</summary>
    IcoRegistration,

    /// <summary>The insurance of the partnership and its officers.</summary>
    Insurance,

    /// <summary>The constitution or articles.</summary>
    Constitution,
}
