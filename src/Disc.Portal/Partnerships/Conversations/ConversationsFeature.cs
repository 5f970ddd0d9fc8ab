using Disc.Portal.Partnerships.Incidents;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>The front door of conversations: what a report's writer and the administrators say to each other.</summary>
public sealed class ConversationsFeature : Feature
{
    public override IEnumerable<HomeCard> HomeCards =>
    [
        new(typeof(QuestionsCard), IncidentPermissions.Report, 8),
        new(typeof(AnswersCard), IncidentPermissions.Triage, 10),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ConversationRegister>();
        services.AddScoped<ISubjectTrace, ReportMessageTrace>();
    }
}
