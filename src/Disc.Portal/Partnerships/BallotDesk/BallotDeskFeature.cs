using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.BallotDesk;

/// <summary>The front door of the desk of ballots: what those who run the scheme do with a vote, up to its opening.</summary>
public sealed class BallotDeskFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(BallotsToDo)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<BallotRegister>();
        services.AddScoped<ISubjectTrace, BallotTrace>();
        services.AddScoped<ICaseChapter, BallotChapter>();
        services.AddScoped<ICaseDeciders, BallotChapter>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapBallots();
}
