namespace Disc.EntityResolution.Standardising;

/// <summary>One name taken apart.</summary>
/// <param name="First">The first given name.</param>
/// <param name="Given">All given names closed up: "ja ck" and "jack" are one; the same object as <paramref name="First"/> when there is one.</param>
/// <param name="Middle">Given names after the first.</param>
/// <param name="Family">The family name closed up, its words kept.</param>
internal readonly record struct StandardName(Term? First, Term? Given, Term[] Middle, Term? Family);
