using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Conversations;

/// <summary>The front door of conversations: what a report's writer and the administrators say to each other.</summary>
public sealed class ConversationsFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(ConversationsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ConversationRegister>();
        services.AddScoped<ISubjectTrace, ReportMessageTrace>();
    }
}
