namespace Disc.Portal.Shared.Pdf;

/// <summary>Puts the press that prints papers into the portal.</summary>
public static class PdfPressSetup
{
    public static IServiceCollection AddPdfPress(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PdfOptions>()
            .Bind(configuration.GetSection(PdfOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<PdfPress>();
        return services;
    }
}
