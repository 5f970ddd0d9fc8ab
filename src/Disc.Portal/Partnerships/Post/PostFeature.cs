using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Post;

/// <summary>The front door of tonight's post: all letters that are due, in one print.</summary>
public sealed class PostFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(PostToDo)];

    public override IEnumerable<Type> Jobs => [typeof(PostErasureJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<PostRegister>();
        services.AddScoped<ISubjectTrace, PostTrace>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder endpoints) => endpoints.MapPost();
}
