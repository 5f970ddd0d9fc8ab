namespace Disc.Portal.Shared.Pictures;

/// <summary>Puts the picture workshop and the viewer's mark among the services of the portal.</summary>
public static class PictureWorkshopRegistration
{
    public static IServiceCollection AddPictureWorkshop(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PictureOptions>().Bind(configuration.GetSection(PictureOptions.Section))
            .Validate(o => o is { AtOnce: > 0, SecondsEach: > 0, MaximumBytes: > 0, MaximumPixels: > 0, LargeSide: > 0, ThumbnailWidth: > 0 },
                "Pictures: AtOnce, SecondsEach, MaximumBytes, MaximumPixels, LargeSide and ThumbnailWidth must be above nought.")
            .ValidateOnStart();
        services.AddSingleton<PictureWorkshop>();
        services.AddSingleton<PictureMark>();
        return services;
    }
}
