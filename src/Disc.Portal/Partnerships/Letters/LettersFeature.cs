using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Letters;

/// <summary>The front door of the letters of the exclusion scheme.</summary>
public sealed class LettersFeature : Feature
{
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<LetterRegister>();
        services.AddScoped<ICaseChapter, LetterChapter>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapLetters();
}
