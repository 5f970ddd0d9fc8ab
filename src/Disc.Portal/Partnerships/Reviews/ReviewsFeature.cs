using Disc.Portal.Partnerships.Exclusions;
using Disc.Portal.Shared;

namespace Disc.Portal.Partnerships.Reviews;

/// <summary>The front door of reviews: exclusions that are looked at again, by themselves after the clear months or when somebody asks.</summary>
public sealed class ReviewsFeature : Feature
{
    public override IEnumerable<Type> ToDos => [typeof(ReviewsToDo)];

    public override IEnumerable<Type> Jobs => [typeof(ReviewsJob)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ReviewRegister>();
        services.AddScoped<ICaseChapter, ReviewChapter>();
    }
}
